package org.parkcert.killed;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.audit.ChainLink;
import org.parkcert.killed.VictimPlatform.Point;
import org.parkcert.testing.MySqlServer;

@DisplayName("进程被强行终止（kill -9）：没有缺文件的登记，编号不断，留痕完整，发送不丢")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledProcessTest {

    private static final int MOMENTS = 20;
    private static final int LONGEST = 300;
    private static final int PATIENCE = 60;

    /** Started beforehand: a processor each. */
    private static final int AHEAD = 2;

    private final Path directory;
    private final Database mysql;
    private final VictimStart starting;
    private final List<Running> started = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    KilledProcessTest(@TempDir Path directory) {
        this.directory = directory;
        var schema = MySqlServer.newSchema();
        mysql = new Database(
                schema.url() + "?useSSL=false&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true",
                MySqlServer.USER,
                MySqlServer.PASSWORD,
                directory.resolve("mysql"));
        starting = new VictimStart(directory);
    }

    @BeforeAll
    void rehearse() throws Exception {
        var first = new Running(starting.rehearsal(mysql));
        started.add(first);
        first.awaits("READY");
        first.tell("rehearse");
        first.awaits("REHEARSED");
        assertThat(first.process.waitFor(PATIENCE, SECONDS)).isTrue();
    }

    @BeforeEach
    void nothingIsSeen() {
        seen.clear();
    }

    @AfterEach
    void nobodyStaysBehind() throws Exception {
        for (var victim : started) {
            victim.kill();
        }
    }

    @Test
    @DisplayName("在各个指定的时刻终止（H2 文件库）：文件已写、提交之前、提交之后、版式文件已写、发送确认之前")
    void atNamedPoints() throws Exception {
        var database = new Database(
                "jdbc:h2:file:" + directory.resolve("database")
                        + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0;WRITE_DELAY=0;AUTO_SERVER=TRUE",
                "parkcert",
                "",
                directory.resolve("h2"));
        for (var point : Point.values()) {
            var first = point == Point.FILE_WRITTEN;
            var victim = start(database, "--victim.point=" + point, "--spring.flyway.enabled=" + first);
            victim.tell("work");
            victim.awaits("AT " + point);
            victim.kill();
            assertConsistent(database, victim);
        }
        assertEverythingIsSent(database);
        assertThat(repeatedKeys(database)).as("在确认之前终止的，以同一编号再发一次").isNotEmpty();
    }

    @Test
    @DisplayName("在 20 个随机时刻终止（MySQL，两个进程同时运行）：上传 PDF、签发文书、制作版式文件之中")
    void atRandomMoments() throws Exception {
        var seed = System.nanoTime();
        var moments = new Random(seed);
        var waiting = new ArrayDeque<Running>();
        var killed = new ArrayList<Running>();
        for (var count = 0; count < MOMENTS; count++) {
            while (waiting.size() < Math.min(AHEAD + 1, MOMENTS - count)) {
                waiting.add(start(mysql));
            }
            var victim = waiting.remove();
            victim.awaits("READY");
            victim.tell("work");
            victim.awaits("DONE");
            victim.process.waitFor(moments.nextInt(LONGEST), MILLISECONDS);
            victim.kill();
            killed.add(victim);
            assertThat(assertConsistent(mysql, victim))
                    .as("随机数种子 %d，第 %d 次", seed, count + 1)
                    .isPositive();
        }
        assertEverythingIsSent(mysql);
        seen.clear();
        assertConsistent(mysql, killed.toArray(Running[]::new));
        assertThat(killed.stream().map(Running::laidOut).mapToInt(List::size).sum())
                .as("已制作的版式文件")
                .isPositive();
    }

    /** @return how many were issued */
    private int assertConsistent(Database database, Running... victims) throws Exception {
        try (var connection = database.connect()) {
            var materials = rows(connection, "SELECT id, sha256 FROM materials_material ORDER BY id");
            assertFilesAreThere(database, "申报材料", materials);
            assertThat(column(
                            connection, "SELECT object_reference FROM audit_record WHERE action = 'materials.stored'"))
                    .hasSameSizeAs(materials);
            var layouts = rows(connection, "SELECT document_id, sha256 FROM casefile_document_file");
            assertFilesAreThere(database, "版式文件", layouts);
            assertThat(column(
                            connection,
                            "SELECT object_reference FROM audit_record WHERE action = 'case.document-file-made'"))
                    .containsExactlyInAnyOrderElementsOf(firsts(layouts));
            assertThat(column(
                            connection,
                            "SELECT object_reference FROM audit_record WHERE action = 'case.document-kept'"))
                    .containsExactlyInAnyOrderElementsOf(column(connection, "SELECT id FROM casefile_document"));
            var issued = column(connection, "SELECT document_number FROM casefile_document ORDER BY id");
            assertThat(issued)
                    .as("发文字号连续")
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, materials.size())
                            .mapToObj(number -> "%s〔%d〕%d号".formatted(Victim.DOCUMENT_PREFIX, Victim.YEAR, number))
                            .toList());
            assertThat(column(connection, "SELECT case_number FROM casefile_document"))
                    .as("办件编号连续")
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, materials.size())
                            .mapToObj(number -> "%s-%d-%04d".formatted(Victim.CASE_PREFIX, Victim.YEAR, number))
                            .toList());
            assertThat(column(connection, "SELECT object_reference FROM audit_record WHERE action = 'decision.issued'"))
                    .containsExactlyInAnyOrderElementsOf(issued);
            assertChainsAreWhole(connection);
            assertThat(rows(connection, "SELECT id FROM outbox_effect")).hasSize((int) materials.stream()
                    .filter(row -> Long.parseLong(row.get(0)) % 4 == 1)
                    .count());
            for (var victim : victims) {
                assertThat(firsts(materials)).as("提交成功的不丢").containsAll(firsts(victim.done()));
                assertThat(issued)
                        .containsAll(
                                victim.done().stream().map(row -> row.get(1)).toList());
                assertThat(firsts(layouts)).containsAll(firsts(victim.laidOut()));
            }
            return issued.size();
        }
    }

    /** Each is read once after every kill that could have met it, and all of them at the end. */
    private void assertFilesAreThere(Database database, String kind, List<List<String>> rows) throws Exception {
        for (var row : rows) {
            if (seen.add(row.get(1))) {
                var file = Files.readAllBytes(database.file(row.get(1)));
                assertThat(sha256(file)).as("%s %s 的文件", kind, row.get(0)).isEqualTo(row.get(1));
                assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            }
        }
    }

    private static List<String> firsts(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(0)).toList();
    }

    /** Each link is computed again, and each chain ends where its head says. */
    private static void assertChainsAreWhole(Connection connection) throws SQLException {
        var chains = chains(connection);
        chains.forEach((chain, links) -> assertThat(ChainLink.firstBroken(chain, links))
                .as("链 %s", chain)
                .isNull());
        assertThat(rows(
                        connection,
                        "SELECT chain_key, last_position, last_hash FROM audit_chain WHERE chain_key <> '*'"))
                .as("链头")
                .containsExactlyInAnyOrderElementsOf(chains.entrySet().stream()
                        .map(chain -> List.of(
                                chain.getKey(),
                                Integer.toString(chain.getValue().size()),
                                ChainLink.headOf(chain.getValue())))
                        .toList());
    }

    private static Map<String, List<ChainLink>> chains(Connection connection) throws SQLException {
        var chains = new LinkedHashMap<String, List<ChainLink>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT * FROM audit_record ORDER BY chain_key, chain_position")) {
            while (row.next()) {
                chains.computeIfAbsent(row.getString("chain_key"), chain -> new ArrayList<>())
                        .add(link(row));
            }
        }
        return chains;
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getString("chain_key"),
                row.getLong("chain_position"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("authority"),
                row.getString("origin"),
                row.getString("action"),
                row.getString("case_number"),
                row.getString("object_reference"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("own_hash"));
    }

    /** By one more process, when the leases of the dead have run out; nothing is sent that isn't there. */
    private void assertEverythingIsSent(Database database) throws Exception {
        var last = start(database, "--victim.clock-ahead=PT1H");
        last.awaits("READY");
        last.tell("send");
        try (var connection = database.connect()) {
            var deadline = System.nanoTime() + SECONDS.toNanos(PATIENCE);
            while (!column(connection, "SELECT id FROM outbox_effect WHERE state <> 'sent'")
                    .isEmpty()) {
                assertThat(System.nanoTime())
                        .as(
                                "全部发出：%s %s",
                                rows(
                                        connection,
                                        "SELECT state, COUNT(*), MIN(next_attempt_at), MAX(last_error) FROM outbox_effect GROUP BY state"),
                                last.everything)
                        .isLessThan(deadline);
                last.process.waitFor(100, MILLISECONDS);
            }
            assertThat(new HashSet<>(sentKeys(database)))
                    .isEqualTo(new HashSet<>(column(connection, "SELECT effect_key FROM outbox_effect")));
        }
        last.kill();
    }

    private static List<String> sentKeys(Database database) throws IOException {
        return Files.readAllLines(database.outside()).stream()
                .map(line -> line.split(" ", -1)[0])
                .toList();
    }

    private static List<String> repeatedKeys(Database database) throws IOException {
        var seen = new HashSet<String>();
        return sentKeys(database).stream().filter(key -> !seen.add(key)).toList();
    }

    private static String sha256(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        return rows(connection, sql).stream().map(row -> row.get(0)).toList();
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (var index = 1; index <= found.getMetaData().getColumnCount(); index++) {
                    row.add(found.getString(index));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private Running start(Database database, String... more) throws IOException {
        var victim = new Running(starting.victim(database, more));
        started.add(victim);
        return victim;
    }

    /** A victim while it lives, and what it said. */
    private static final class Running {

        private final Process process;
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
        private final Queue<String> everything = new ConcurrentLinkedQueue<>();
        private final Thread listener;

        Running(Process process) {
            this.process = process;
            listener = new Thread(this::listen, "listener");
            listener.start();
        }

        private void listen() {
            try (var output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = output.readLine(); line != null; line = output.readLine()) {
                    everything.add(line);
                    said.add(line);
                }
            } catch (IOException killed) {
                said.add("");
            }
            said.add("END");
        }

        void awaits(String what) throws InterruptedException {
            var deadline = System.nanoTime() + SECONDS.toNanos(PATIENCE);
            for (var line = said.poll(PATIENCE, SECONDS); line != null; line = said.poll(PATIENCE, SECONDS)) {
                if (line.startsWith("VICTIM " + what)) {
                    return;
                }
                assertThat(line).as("%s never came: %s", what, everything).isNotEqualTo("END");
                assertThat(System.nanoTime())
                        .as(
                                "%s never came: %s",
                                what,
                                everything.stream()
                                        .filter(one -> !one.startsWith("VICTIM"))
                                        .toList())
                        .isLessThan(deadline);
            }
            throw new AssertionError(what + " never came: " + everything);
        }

        void tell(String line) throws IOException {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
            listener.join();
        }

        /** @return material and document number of each transaction that was committed */
        List<List<String>> done() {
            return told("DONE");
        }

        /** @return documents whose file was made */
        List<List<String>> laidOut() {
            return told("MADE");
        }

        /** Whole lines alone: the last may be cut. */
        private List<List<String>> told(String what) {
            return everything.stream()
                    .filter(line -> line.startsWith("VICTIM " + what + " ") && line.endsWith("号"))
                    .map(line -> List.of(line.substring("VICTIM ".length() + what.length() + 1)
                            .split(" ", -1)))
                    .toList();
        }
    }
}
