package org.parkcert.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Service;

/** 内容存放: contents by the SHA-256 of their bytes, written once and never changed. */
@Service
public class ContentStore {

    private static final int BUFFER = 64 * 1024;

    private final Shelf shelf;

    ContentStore(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Streams to a temporary file; nothing is kept until {@link ReceivedContent#keep()}.
     *
     * @param largest how many bytes are taken
     * @throws ContentTooLarge when there are more
     */
    public ReceivedContent receive(InputStream content, long largest) throws IOException {
        var file = Files.createTempFile(shelf.incoming(), "received", ".part");
        var complete = false;
        try {
            var digest = sha256();
            var size = copy(new DigestInputStream(content, digest), file, largest);
            complete = true;
            return new ReceivedContent(shelf, file, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Keeps what is at hand already, such as a document just rendered. @return its hash, for the row that comes next */
    public String keep(byte[] content) throws IOException {
        try (var received = receive(new ByteArrayInputStream(content), content.length)) {
            received.keep();
            return received.sha256();
        }
    }

    /** @throws NoSuchFileException when there is none of this hash */
    public InputStream open(String sha256) throws IOException {
        return shelf.open(sha256);
    }

    public boolean exists(String sha256) throws IOException {
        return shelf.holds(sha256);
    }

    /** Reads it whole and reckons its hash again. */
    public ContentState check(String sha256) throws IOException {
        try (var content = new DigestInputStream(open(sha256), sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
            var found = HexFormat.of().formatHex(content.getMessageDigest().digest());
            return found.equals(sha256) ? ContentState.INTACT : ContentState.ALTERED;
        } catch (NoSuchFileException missing) {
            return ContentState.MISSING;
        }
    }

    private static long copy(InputStream content, Path file, long largest) throws IOException {
        var size = 0L;
        var buffer = new byte[BUFFER];
        try (var target = Files.newOutputStream(file)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new ContentTooLarge(largest);
                }
                target.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
