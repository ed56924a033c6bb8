package org.parkcert.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Wenzhou's two folders under another name, as a new authority would begin: ids, prefixes and names replaced, nothing else. */
public final class BundleCopy {

    private BundleCopy() {}

    /** @return the directory to give as {@code parkcert.bundles} */
    public static Path ofWenzhou(String id, String prefix, String shortName) {
        try {
            var directory = Files.createTempDirectory("bundles");
            copy(directory, id, prefix, shortName);
            return directory;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    public static void copy(Path directory, String id, String prefix, String shortName) throws IOException {
        for (var root : new String[] {"processes", "forms"}) {
            var from = Path.of(root, "wenzhou");
            try (var files = Files.walk(from)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = directory.resolve(root).resolve(id).resolve(from.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.writeString(
                            copy,
                            Files.readString(file)
                                    .replace("wenzhou", id)
                                    .replace("casePrefix: WZ", "casePrefix: " + prefix)
                                    .replace("温人社", prefix + "人社")
                                    .replace("温州", shortName));
                }
            }
        }
    }
}
