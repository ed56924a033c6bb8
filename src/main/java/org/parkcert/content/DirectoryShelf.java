package org.parkcert.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 目录存放: two folders deep, so that no folder grows beyond what file systems like. */
final class DirectoryShelf implements Shelf {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;

    DirectoryShelf(Path directory) {
        this.directory = directory;
    }

    /** On the same file system, so that a received file is moved into its place in one step. */
    @Override
    public Path incoming() throws IOException {
        return Files.createDirectories(directory.resolve("incoming"));
    }

    @Override
    public void put(Path file, String sha256) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        move(file, place(sha256));
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        try {
            return Files.newInputStream(place(sha256));
        } catch (NoSuchFileException notInPlace) {
            return openSetAside(sha256);
        }
    }

    /** It may have been brought back while we looked. */
    private InputStream openSetAside(String sha256) throws IOException {
        try {
            return Files.newInputStream(aside(sha256));
        } catch (NoSuchFileException notAside) {
            return Files.newInputStream(place(sha256));
        }
    }

    @Override
    public boolean holds(String sha256) {
        return Files.exists(place(sha256)) || Files.exists(aside(sha256)) || Files.exists(place(sha256));
    }

    @Override
    public void eachInPlace(Consumer<Stored> visitor) throws IOException {
        each(directory.resolve("kept"), visitor);
    }

    @Override
    public void eachSetAside(Consumer<Stored> visitor) throws IOException {
        each(directory.resolve("aside"), visitor);
    }

    private static void each(Path folder, Consumer<Stored> visitor) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder, 2)) {
            files.filter(file -> HASH.matcher(file.getFileName().toString()).matches())
                    .forEach(
                            file -> visitor.accept(new Stored(file.getFileName().toString(), since(file))));
        }
    }

    private static Instant since(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException goneMeanwhile) {
            return Instant.MAX;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void setAside(String sha256) throws IOException {
        move(place(sha256), aside(sha256));
        Files.setLastModifiedTime(aside(sha256), FileTime.from(now()));
    }

    @Override
    public void bringBack(String sha256) throws IOException {
        move(aside(sha256), place(sha256));
    }

    @Override
    public void discard(String sha256) throws IOException {
        Files.deleteIfExists(aside(sha256));
    }

    /** The file system's clock, as a file written just now bears it. */
    @Override
    public Instant now() throws IOException {
        var written = Files.createTempFile(incoming(), "clock", ".part");
        try {
            return Files.getLastModifiedTime(written).toInstant();
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path place(String sha256) {
        return within("kept", sha256);
    }

    private Path aside(String sha256) {
        return within("aside", sha256);
    }

    private Path within(String folder, String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal digits");
        }
        return directory.resolve(folder).resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
