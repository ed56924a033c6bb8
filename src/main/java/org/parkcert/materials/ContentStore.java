package org.parkcert.materials;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 材料存放: files by the SHA-256 of their content, written once and never changed. */
@Component
class ContentStore {

    static final long LARGEST_FILE = 20L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final Path directory;

    ContentStore(@Value("${parkcert.materials.directory:./data/materials}") Path directory) {
        this.directory = directory;
    }

    /**
     * Streams to a temporary file of the same file system; nothing is kept until {@link Received#keep()}.
     *
     * @throws org.parkcert.shared.InvalidInput when it is too large
     */
    Received receive(InputStream content) throws IOException {
        var incoming = Files.createDirectories(directory.resolve("incoming"));
        var file = Files.createTempFile(incoming, "material", ".part");
        var complete = false;
        try {
            var digest = sha256();
            var size = copy(new DigestInputStream(content, digest), file);
            complete = true;
            return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    private static long copy(InputStream content, Path file) throws IOException {
        var size = 0L;
        var buffer = new byte[BUFFER];
        try (var target = Files.newOutputStream(file)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > LARGEST_FILE) {
                    throw Materials.refused("too-large", "单个文件不能超过 20 MB，请压缩或拆分后上传");
                }
                target.write(buffer, 0, read);
            }
        }
        return size;
    }

    private Path place(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** 收到的文件: temporary until kept; closing it removes what wasn't. */
    final class Received implements AutoCloseable {

        private final Path file;
        private final long size;
        private final String sha256;

        private Received(Path file, long size, String sha256) {
            this.file = file;
            this.size = size;
            this.sha256 = sha256;
        }

        Path file() {
            return file;
        }

        long size() {
            return size;
        }

        String sha256() {
            return sha256;
        }

        /** Moves it to its place; the same content is already there in the same form. */
        void keep() throws IOException {
            var place = place(sha256);
            Files.createDirectories(place.getParent());
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
