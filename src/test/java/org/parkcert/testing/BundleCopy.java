package org.parkcert.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Wenzhou's two folders under another name, as a new authority would begin: ids, prefixes and names replaced, nothing else. */
public final class BundleCopy {

    private BundleCopy() {}

    /**
     * Two copies outside the jar: {@code probe} (试点) as it is, {@code plain} (简例) with all practices switched off.
     *
     * @return the directory to give as {@code parkcert.bundles}
     */
    public static Path ofWenzhou() {
        try {
            var directory = Files.createTempDirectory("bundles");
            copy(directory, "probe", "PB", "试点");
            copy(directory, "plain", "PL", "简例");
            withoutPractices(directory, "plain");
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 惯例全部关闭: P-1 to P-10 switched off in a copied bundle, its {@code authority.yaml} alone. */
    public static void withoutPractices(Path directory, String id) throws IOException {
        var file = directory.resolve("processes").resolve(id).resolve("authority.yaml");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^(  P-\\d+: \\{enabled: )true", "$1false"));
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
