package org.parkcert.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** 收到的内容: a temporary file until it is kept; closing it removes what wasn't. */
public final class ReceivedContent implements AutoCloseable {

    private final Shelf shelf;
    private final Path file;
    private final long size;
    private final String sha256;

    ReceivedContent(Shelf shelf, Path file, long size, String sha256) {
        this.shelf = shelf;
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    /** To be looked at and never changed; there until it is kept or closed. */
    public Path file() {
        return file;
    }

    public long size() {
        return size;
    }

    /** In hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Puts it in its place, for good once a row names it. The row comes last: first this, then the row. */
    public void keep() throws IOException {
        shelf.put(file, sha256);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
