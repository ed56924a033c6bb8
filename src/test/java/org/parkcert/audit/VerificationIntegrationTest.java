package org.parkcert.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("审计核对")
class VerificationIntegrationTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private CheckpointFolder folder;

    @Autowired
    private CheckpointsVerified checkpointsVerified;

    @Autowired
    private RowStream rows;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ChainMapper records;

    @Autowired
    private AuditMapper reading;

    private String chain = "";
    private List<ChainedRow> kept = List.of();

    @BeforeEach
    void fiveRows() {
        var number = CaseNumber.of("VERIFY", 2026, NEXT.incrementAndGet());
        chain = Chains.keyOf(number);
        for (var i = 1; i <= 5; i++) {
            var object = "row " + i;
            transaction.executeWithoutResult(status ->
                    audit.recordFor("someone", "test.done", number, object, Map.of("before", "a", "after", "b")));
        }
        kept = reading.ofChain(chain);
    }

    /** Other tests of the same database verify, too. */
    @AfterEach
    void leaveNothingBroken() {
        update("DELETE FROM audit_record WHERE chain_key = ?", chain);
        update("DELETE FROM audit_chain WHERE chain_key = ?", chain);
        kept.forEach(record -> transaction.executeWithoutResult(status -> records.insert(List.of(record))));
        transaction.executeWithoutResult(
                status -> records.open(kept.get(kept.size() - 1).head()));
    }

    @Test
    @DisplayName("没有改动的，没有可说的")
    void nothingToTell() throws IOException {
        checkpoints.make();

        assertThat(foundOfChain()).isEmpty();
        assertThat(found("检查点")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "recorded_at, 2020-01-01 00:00:00.000",
        "actor, systen",
        "on_behalf_of, somebody",
        "authority, wenzhou",
        "origin, 10.0.0.2",
        "action, test.donf",
        "case_number, VERIFY-2026-9999",
        "object_reference, row 4",
        "details, {}",
        "previous_hash, 0000000000000000000000000000000000000000000000000000000000000000",
        "own_hash, 0000000000000000000000000000000000000000000000000000000000000000"
    })
    @DisplayName("任何一列改动一处，指明是哪条链第几条")
    void anyColumn(String column, String altered) throws IOException {
        update("UPDATE audit_record SET " + column + " = ? WHERE chain_key = ? AND chain_position = 3", altered, chain);

        assertThat(foundOfChain())
                .singleElement()
                .asString()
                .contains("从第 3 条断开")
                .contains("已被改动");
    }

    @Test
    @DisplayName("把没有的改成空文本，也是改动")
    void nothingIsNotEmpty() throws IOException {
        update("UPDATE audit_record SET authority = '' WHERE chain_key = ? AND chain_position = 3", chain);

        assertThat(foundOfChain()).singleElement().asString().contains("从第 3 条断开");
    }

    @Test
    @DisplayName("换到别的链上的一条，原处缺、别处断")
    void movedToAnotherChain() throws IOException {
        update(
                "UPDATE audit_record SET chain_key = 'case:VERIFY-moved' WHERE chain_key = ? AND chain_position = 5",
                chain);

        assertThat(foundOfChain())
                .singleElement()
                .asString()
                .contains("末尾缺第 5 条")
                .contains("据链头");
        assertThat(found("VERIFY-moved")).singleElement().asString().contains("前面缺第 1 条至第 4 条");
        update("DELETE FROM audit_record WHERE chain_key = 'case:VERIFY-moved'");
    }

    @Test
    @DisplayName("删去中间一条")
    void deletedInTheMiddle() throws IOException {
        update("DELETE FROM audit_record WHERE chain_key = ? AND chain_position = 3", chain);

        assertThat(foundOfChain()).singleElement().asString().contains("从第 4 条断开：前面缺第 3 条，已被删除");
    }

    @Test
    @DisplayName("删去中间一条并把后面的往前挪")
    void deletedAndClosedUp() throws IOException {
        update("DELETE FROM audit_record WHERE chain_key = ? AND chain_position = 3", chain);
        update("UPDATE audit_record SET chain_position = 3 WHERE chain_key = ? AND chain_position = 4", chain);

        assertThat(foundOfChain()).singleElement().asString().contains("从第 3 条断开");
    }

    @Test
    @DisplayName("调换两条")
    void swapped() throws IOException {
        for (var move :
                List.of("90 WHERE chain_position = 2", "2 WHERE chain_position = 3", "3 WHERE chain_position = 90")) {
            update("UPDATE audit_record SET chain_position = " + move + " AND chain_key = ?", chain);
        }

        assertThat(foundOfChain()).singleElement().asString().contains("从第 2 条断开");
    }

    @Test
    @DisplayName("在末尾插入一条算好哈希的")
    void insertedAtTheEnd() throws IOException {
        transaction.executeWithoutResult(status -> insertAfterLast());

        assertThat(foundOfChain()).singleElement().asString().contains("链头（第 5 条）与最后一条（第 6 条）不符");
    }

    @Test
    @DisplayName("末尾一条连同链头一起删去：由检查点发现")
    void deletedAtTheEnd() throws IOException {
        checkpoints.make();
        update("DELETE FROM audit_record WHERE chain_key = ? AND chain_position = 5", chain);
        update(
                """
                UPDATE audit_chain
                SET last_position = 4,
                    last_hash = (SELECT own_hash FROM audit_record WHERE chain_key = ? AND chain_position = 4)
                WHERE chain_key = ?
                """,
                chain,
                chain);

        assertThat(foundOfChain()).singleElement().asString().contains("末尾缺第 5 条，已被删除（据检查点");
    }

    @Test
    @DisplayName("整条链连同链头一起删去：由检查点发现")
    void aWholeChain() throws IOException {
        checkpoints.make();
        update("DELETE FROM audit_record WHERE chain_key = ?", chain);
        update("DELETE FROM audit_chain WHERE chain_key = ?", chain);

        assertThat(foundOfChain())
                .singleElement()
                .asString()
                .contains("末尾缺第 1 条至第 5 条")
                .contains("据检查点");
    }

    @Test
    @DisplayName("检查点以后重写整条链：与检查点记下的不同")
    void rewritten() throws IOException {
        checkpoints.make();
        update("DELETE FROM audit_record WHERE chain_key = ? AND chain_position > 3", chain);
        transaction.executeWithoutResult(status -> {
            var head = insertAfterLast();
            head = insertAfter(head);
            database.update(
                    "UPDATE audit_chain SET last_position = 5, last_hash = ? WHERE chain_key = ?",
                    head.lastHash(),
                    chain);
        });

        assertThat(foundOfChain())
                .singleElement()
                .asString()
                .contains("从第 5 条断开：与检查点")
                .contains("整段改写");
    }

    @Test
    @DisplayName("最后一个检查点以后有多少条，如实说出")
    void afterTheLastCheckpoint() throws IOException {
        checkpoints.make();
        var before = verified().afterLastCheckpoint();
        fiveRows();

        assertThat(verified().afterLastCheckpoint()).isEqualTo(before + 5);
    }

    @Test
    @DisplayName("没有新的留痕，不做检查点")
    void nothingNew() throws IOException {
        checkpoints.make();

        assertThat(checkpoints.make()).isEmpty();
    }

    @Test
    @DisplayName("库内的检查点被删去或改动，由库外的一份发现")
    void checkpointInside() throws IOException {
        var number = checkpoints.make().orElseThrow().number();
        var row = database.queryForMap("SELECT * FROM audit_checkpoint WHERE checkpoint_number = ?", number);
        var content = String.valueOf(row.get("content"));
        try {
            update(
                    "UPDATE audit_checkpoint SET content = ? WHERE checkpoint_number = ?",
                    content.replace(" 5 ", " 4 "),
                    number);
            assertThat(found("检查点 " + number + " "))
                    .anySatisfy(fault -> assertThat(fault).contains("库内与库外的内容不同"))
                    .anySatisfy(fault -> assertThat(fault).contains("验不过"));

            update("DELETE FROM audit_checkpoint WHERE checkpoint_number = ?", number);
            assertThat(found("检查点 " + number + " ")).singleElement().asString().contains("只在库外");
        } finally {
            update("DELETE FROM audit_checkpoint WHERE checkpoint_number = ?", number);
            update(
                    "INSERT INTO audit_checkpoint (checkpoint_number, content, key_id, signature) VALUES (?, ?, ?, ?)",
                    number,
                    content,
                    String.valueOf(row.get("key_id")),
                    String.valueOf(row.get("signature")));
        }
        assertThat(found("检查点")).isEmpty();
    }

    @Test
    @DisplayName("库外的检查点被改动或删去，由库内的一份发现；两份都删去也看得出")
    void checkpointOutside() throws IOException {
        var number = checkpoints.make().orElseThrow().number();
        fiveRows();
        checkpoints.make();
        var file = folder.path().resolve("checkpoint-%08d.txt".formatted(number));
        var content = Files.readString(file);
        var row = database.queryForMap("SELECT * FROM audit_checkpoint WHERE checkpoint_number = ?", number);
        try {
            Files.writeString(file, content.replace("signature ", "signature A"));
            assertThat(found("检查点 " + number + " "))
                    .anySatisfy(fault -> assertThat(fault).contains("库内与库外的内容不同"));

            Files.delete(file);
            assertThat(found("检查点 " + number + " ")).singleElement().asString().contains("只在库内");

            update("DELETE FROM audit_checkpoint WHERE checkpoint_number = ?", number);
            assertThat(found("检查点 " + number + " ")).singleElement().asString().contains("库内库外都没有");
        } finally {
            Files.writeString(file, content);
            update("DELETE FROM audit_checkpoint WHERE checkpoint_number = ?", number);
            update(
                    "INSERT INTO audit_checkpoint (checkpoint_number, content, key_id, signature) VALUES (?, ?, ?, ?)",
                    number,
                    String.valueOf(row.get("content")),
                    String.valueOf(row.get("key_id")),
                    String.valueOf(row.get("signature")));
        }
        assertThat(found("检查点")).isEmpty();
    }

    private ChainHead insertAfterLast() {
        var last = database.queryForObject(
                """
                SELECT chain_key, chain_position, own_hash
                FROM audit_record
                WHERE chain_key = ?
                ORDER BY chain_position DESC
                LIMIT 1
                """,
                (row, index) -> new ChainHead(row.getString(1), row.getLong(2), row.getString(3)),
                chain);
        return insertAfter(Objects.requireNonNull(last));
    }

    private ChainHead insertAfter(ChainHead head) {
        var forged = ChainedRow.after(
                head,
                new NewRow(
                        LocalDateTime.of(2026, 11, 22, 9, 0),
                        "system",
                        null,
                        null,
                        "node",
                        "test.done",
                        CaseNumber.of(chain.substring("case:".length())),
                        "forged",
                        "{}"));
        records.insert(List.of(forged));
        return forged.head();
    }

    private List<String> foundOfChain() throws IOException {
        return found("链 " + chain + " ");
    }

    private List<String> found(String about) throws IOException {
        var findings = new Findings();
        verify(findings);
        return findings.told().stream().filter(fault -> fault.contains(about)).toList();
    }

    private ChainsVerified verified() throws IOException {
        return verify(new Findings());
    }

    private ChainsVerified verify(Findings findings) throws IOException {
        var verified = new ChainsVerified(rows.heads(), checkpointsVerified.verify(findings), findings);
        rows.all(verified::next);
        verified.end();
        return verified;
    }

    private void update(String sql, Object... arguments) {
        transaction.executeWithoutResult(status -> database.update(sql, arguments));
    }
}
