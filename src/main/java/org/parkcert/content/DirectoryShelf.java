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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 目录存放: files of a directory, which several nodes may share. */
final class DirectoryShelf extends NamedShelf {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryShelf.class);

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
        moveFile(file, directory.resolve(Place.kept(sha256)));
    }

    @Override
    Optional<InputStream> read(String name) throws IOException {
        try {
            return Optional.of(Files.newInputStream(directory.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    boolean has(String name) {
        return Files.exists(directory.resolve(name));
    }

    @Override
    List<String> namesAside(String sha256) throws IOException {
        var beginning = Place.aside(sha256);
        var folder = directory.resolve(beginning.substring(0, beginning.lastIndexOf('/')));
        return files(folder).stream()
                .map(this::name)
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    @Override
    void each(String folder, Consumer<Stored> visitor) throws IOException {
        for (var inner : files(directory.resolve(folder))) {
            for (var file : files(inner)) {
                Place.visit(name(file), since(file), visitor);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private String name(Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
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

    /** The new time first: with its old one it would be too old as soon as it has moved. */
    @Override
    void move(String from, String to) throws IOException {
        try {
            Files.setLastModifiedTime(directory.resolve(from), FileTime.from(now()));
            moveFile(directory.resolve(from), directory.resolve(to));
        } catch (NoSuchFileException gone) {
            LOG.debug("{} is gone", from);
        }
    }

    private static void moveFile(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
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
}
