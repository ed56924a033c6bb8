package org.parkcert.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * 存放架: where contents lie, by hash. What is taken for an orphan is first set aside and can be read and brought back, so that an upload
 * under way loses nothing. Several nodes may do all of this at once, the same content included: where one has been faster, nothing
 * happens to the other.
 */
interface Shelf {

    /** A folder for files that are being received. */
    Path incoming() throws IOException;

    /** Puts a received file in its place, whether or not the same content is there. */
    void put(Path file, String sha256) throws IOException;

    /**
     * From its place or from where it was set aside.
     *
     * @throws java.nio.file.NoSuchFileException when it is in neither
     */
    InputStream open(String sha256) throws IOException;

    boolean holds(String sha256) throws IOException;

    void eachInPlace(Consumer<Stored> visitor) throws IOException;

    /** A content that was set aside twice comes twice. */
    void eachSetAside(Consumer<Stored> visitor) throws IOException;

    /** Under a new name, and its time there begins now. */
    void setAside(String sha256) throws IOException;

    void bringBack(Stored setAside) throws IOException;

    /** Removes this one of what was set aside: neither what is in its place, nor what was set aside since. */
    void discard(Stored setAside) throws IOException;

    /** What the shelf's own clock says: ages are judged by it alone. */
    Instant now() throws IOException;

    /**
     * @param name where it lies
     * @param since moment of being put in place, or set aside
     */
    record Stored(String sha256, String name, Instant since) {}
}
