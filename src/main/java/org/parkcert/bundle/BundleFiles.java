package org.parkcert.bundle;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** 规则包文件库: the newest deployed edition of every file of a bundle that isn't the engine's. */
@Service
public class BundleFiles {

    /** Where the files of all authorities lie, and the folder of the shared ones. */
    public static final String SHARED = "shared";

    private final BundleFileMapper files;
    private final Clock clock;
    private final Map<Long, BundleFile> read = new ConcurrentHashMap<>();

    BundleFiles(BundleFileMapper files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** @param path relative to the authority's folder, such as {@code documents/recognition.approval.html} */
    public Optional<String> find(String authority, String path) {
        return files.newestId(authority, path).map(id -> read(id).content());
    }

    /** In the transaction of the deployment. */
    public void keep(String authority, String path, String content, String deploymentId) {
        files.insert(authority, path, content, deploymentId, LocalDateTime.now(clock));
    }

    /** Editions never change, so what was read once is kept. */
    BundleFile read(long id) {
        return read.computeIfAbsent(id, files::get);
    }
}
