package org.parkcert.bundle;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** 规则包文件库: the newest deployed edition of every file of a bundle that isn't the engine's. */
@Service
public class BundleFiles {

    /** Where the files of all authorities lie, and the folder of the shared ones. */
    public static final String SHARED = "shared";

    private final BundleFileMapper files;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Long, BundleFile> read = new ConcurrentHashMap<>();
    private volatile @Nullable Index known;

    BundleFiles(BundleFileMapper files, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** @param path relative to the authority's folder, such as {@code documents/recognition.approval.html} */
    public Optional<String> find(String authority, String path) {
        return newestId(authority, path).map(id -> read(id).content());
    }

    /** One short query for each transaction tells whether what is known is still the newest. */
    Optional<Long> newestId(String authority, String path) {
        return Optional.ofNullable(index().newest().get(List.of(authority, path)));
    }

    private Index index() {
        return Once.perTransaction(this, "index", () -> {
            var state = files.state();
            var index = known;
            if (index == null || !index.state().equals(state)) {
                index = new Index(
                        state,
                        files.newest().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        file -> List.of(file.authority(), file.path()), BundleFileMapper.Newest::id)));
                known = index;
            }
            return index;
        });
    }

    /** In the transaction of the deployment. */
    public void keep(String authority, String path, String content, String deploymentId) {
        files.insert(authority, path, content, deploymentId, LocalDateTime.now(clock));
        Once.again(this);
        if (path.equals(AuthorityFile.NAME)) {
            events.publishEvent(new AuthorityDeployed(authority));
        }
    }

    /** Editions never change, so what was read once is kept. */
    BundleFile read(long id) {
        return read.computeIfAbsent(id, files::get);
    }

    /** @param newest ids by authority and path */
    private record Index(BundleFileMapper.State state, Map<List<String>, Long> newest) {}
}
