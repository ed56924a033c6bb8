package org.parkcert.bundle;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port: what of a bundle the engine holds. */
public interface DeployedBundles {

    /** The newest version of each diagram and table of an authority, by id. */
    List<Definition> definitions(String authority);

    /** The newest files of an authority's bundle, by the names under which they were deployed. */
    Map<String, byte[]> files(String authority);

    /**
     * The newest diagrams, tables and {@code authority.yaml} of a bundle: what says how its procedures run.
     *
     * @param folder the authority's id, or {@code shared}
     */
    Map<String, byte[]> rules(String folder);

    /** The conventions, applied to files beside what is deployed. */
    List<Fault> check(String folder, Map<String, byte[]> files);

    /**
     * @param kind {@code diagram} or {@code table}
     * @param versionTag 版本标签 of a diagram
     * @param source who deployed it: {@code parkcert} at start, else the client
     */
    record Definition(
            String kind,
            String id,
            @Nullable String name,
            int version,
            @Nullable String versionTag,
            @Nullable String source,
            LocalDateTime deployedAt) {}
}
