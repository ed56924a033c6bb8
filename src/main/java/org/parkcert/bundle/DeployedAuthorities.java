package org.parkcert.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Service;

@Service
class DeployedAuthorities implements Authorities {

    private final BundleFileMapper files;
    private final BundleFiles editions;
    private final Map<Long, Authority> read = new ConcurrentHashMap<>();

    DeployedAuthorities(BundleFileMapper files, BundleFiles editions) {
        this.files = files;
        this.editions = editions;
    }

    @Override
    public List<Authority> all() {
        return files.newestIds(AuthorityFile.NAME).stream().map(this::authority).toList();
    }

    @Override
    public Optional<Authority> find(String id) {
        return editions.newestId(id, AuthorityFile.NAME).map(this::authority);
    }

    @Override
    public Authority get(String id) {
        return find(id).orElseThrow(() -> NotFound.of("authority", "主管部门", id));
    }

    private Authority authority(long fileId) {
        return read.computeIfAbsent(fileId, id -> {
            var file = editions.read(id);
            return AuthorityFile.read(file.authority(), file.content().getBytes(StandardCharsets.UTF_8));
        });
    }
}
