package org.parkcert.killed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parkcert.testing.ClassPath;

/**
 * Starts victims. The classes that the first one loaded are in an archive of the JVM (class data sharing), which halves the start of the others; since it
 * takes no folders, they are packed into one file.
 */
final class VictimStart {

    private final Path directory;
    private final String classPath;

    VictimStart(Path directory) {
        this.directory = directory;
        try {
            classPath = packed();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The first one on its database: makes the tables. */
    Process rehearsal(Database database) throws IOException {
        return start(
                List.of("-Xlog:disable", "-Xmx512m", "-XX:ArchiveClassesAtExit=" + archive()),
                database,
                "--spring.flyway.enabled=true");
    }

    Process victim(Database database, String... properties) throws IOException {
        return start(List.of("-Xmx256m", "-XX:SharedArchiveFile=" + archive()), database, properties);
    }

    private Process start(List<String> options, Database database, String... properties) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                Victim.class.getName(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.flyway.enabled=false",
                "--mybatis.lazy-initialization=true",
                "--spring.jmx.enabled=false",
                "--logging.level.root=WARN",
                "--parkcert.content.directory=" + database.content(),
                "--parkcert.content.sweep=-",
                "--parkcert.outbox.poll=PT0.2S",
                "--victim.outside=" + database.outside(),
                "--victim.samples=" + directory.resolve("samples"),
                "--victim.clock-ahead=" + Duration.ZERO));
        for (var property : properties) {
            var name = property.substring(0, property.indexOf('=') + 1);
            command.removeIf(one -> one.startsWith(name));
            command.add(property);
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private Path archive() {
        return directory.resolve("classes.jsa");
    }

    private String packed() throws IOException {
        var jar = directory.resolve("classes.jar");
        var parts = Arrays.stream(ClassPath.ofTests().split(File.pathSeparator, -1))
                .filter(part -> !part.isEmpty())
                .map(Path::of)
                .toList();
        pack(parts.stream().filter(Files::isDirectory).toList(), jar);
        var jars = parts.stream().filter(Files::isRegularFile);
        return String.join(
                File.pathSeparator,
                Stream.concat(Stream.of(jar), jars).map(Path::toString).toList());
    }

    /** With its folders: whoever looks for classes in a package asks for them. */
    private static void pack(List<Path> folders, Path jar) throws IOException {
        var packed = new HashSet<String>();
        try (var target = new ZipOutputStream(Files.newOutputStream(jar))) {
            target.setLevel(Deflater.NO_COMPRESSION);
            for (var folder : folders) {
                for (var file : below(folder)) {
                    var isFolder = Files.isDirectory(file);
                    var name = folder.relativize(file).toString().replace('\\', '/') + (isFolder ? "/" : "");
                    if (packed.add(name)) {
                        target.putNextEntry(new ZipEntry(name));
                        if (!isFolder) {
                            Files.copy(file, target);
                        }
                    }
                }
            }
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).toList();
        }
    }
}
