package org.parkcert.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 规则包: the files of one authority, or the shared ones, by their names such as {@code processes/shared/acceptance.bpmn}.
 *
 * @param origin where it was read from, to be named in messages
 * @param trusted whether it came with the platform itself
 */
public record Bundle(String folder, String origin, boolean trusted, Map<String, byte[]> files) {

    public Bundle {
        files = new TreeMap<>(files);
    }

    public boolean isShared() {
        return folder.equals(BundleFiles.SHARED);
    }

    /** Tenant of its deployment; empty for the shared blocks. */
    public Optional<String> tenant() {
        return isShared() ? Optional.empty() : Optional.of(folder);
    }

    public Optional<byte[]> authorityFile() {
        return Optional.ofNullable(files.get("processes/" + folder + "/" + AuthorityFile.NAME));
    }

    /** Whether the file is one that the engine doesn't read: {@code authority.yaml} and the templates of documents and messages. */
    public static boolean isKeptAside(String fileName) {
        return fileName.endsWith(AuthorityFile.NAME) || fileName.endsWith(".html") || fileName.endsWith(".txt");
    }

    /** {@code documents/….html} or {@code authority.yaml}: relative to the folder of the authority. */
    public static String pathInFolder(String fileName) {
        if (fileName.endsWith(AuthorityFile.NAME)) {
            return AuthorityFile.NAME;
        }
        if (fileName.endsWith(".txt")) {
            return "messages/" + fileName.substring(fileName.lastIndexOf('/') + 1);
        }
        var documents = fileName.lastIndexOf("documents/");
        return documents < 0
                ? "documents/" + fileName.substring(fileName.lastIndexOf('/') + 1)
                : fileName.substring(documents);
    }

    public static String textOf(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
