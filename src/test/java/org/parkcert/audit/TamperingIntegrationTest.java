package org.parkcert.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.Recognition;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("事后改动：每一种都由核对发现并指明")
class TamperingIntegrationTest {

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${parkcert.content.directory}")
    private Path contents = Path.of("");

    private String caseNumber = "";
    private String parkId = "";
    private String plaque = "";
    private Map<String, Object> issued = Map.of();

    @BeforeAll
    void oneCase(
            @LocalServerPort int port,
            @Autowired RuntimeService runtime,
            @Autowired ManagementService management,
            @Autowired Directory directory,
            @Autowired TestClock clock) {
        Accounts.register(directory, "plain");
        clock.moveTo("2026-09-01T09:00");
        var park = new Recognition(port, "plain", runtime, management, clock)
                .drafted("locality1", "事后改动产业园", "330324", Recognition.specialised())
                .submitted("locality1");
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        park.decided(true, "同意认定");
        caseNumber = park.caseNumber();
        parkId = one("SELECT park_id FROM casefile_case WHERE case_number = ?", caseNumber);
        plaque = one("SELECT plaque_number FROM plaque_plaque WHERE case_number = ?", caseNumber);
        issued = database.queryForMap(
                "SELECT id, document_number, html FROM casefile_document WHERE case_number = ? AND document_number IS NOT NULL",
                caseNumber);
        park.as("officer")
                .get("/api/v1/cases/" + caseNumber + "/documents/" + issued.get("id") + ".pdf")
                .expect(200);
    }

    @Test
    @DisplayName("没有改动的，核对不提这一办件")
    void nothing() throws IOException {
        assertThat(found(caseNumber)).isEmpty();
        assertThat(found(plaque)).isEmpty();
        assertThat(found(parkId)).isEmpty();
        assertThat(found("文书 " + issued.get("id"))).isEmpty();
    }

    @Test
    @DisplayName("申报材料的文件改动一个字节：凡是存着这个文件的材料")
    void aStoredFile() throws IOException {
        var sha256 = one(
                """
                SELECT material.sha256
                FROM materials_material material
                JOIN casefile_case file ON file.application_id = material.application_id
                WHERE file.case_number = ?
                ORDER BY material.id
                LIMIT 1
                """,
                caseNumber);

        flipped(sha256, () -> assertThat(found("申报材料 ")).isNotEmpty().allSatisfy(fault -> assertThat(fault)
                .contains("留痕不一致")));
    }

    @Test
    @DisplayName("文书的 PDF 文件改动一个字节；登记的内容改动一个字节；文号改动")
    void aDocument() throws IOException {
        var id = String.valueOf(issued.get("id"));
        flipped(
                one("SELECT sha256 FROM casefile_document_file WHERE document_id = ?", id),
                () -> assertThat(found("文书 " + id)).singleElement().asString().contains("PDF 文件的内容与留痕不一致"));

        changed("casefile_document", "html", String.valueOf(issued.get("html")) + " ", "id", id, () -> assertThat(
                        found("文书 " + id))
                .singleElement()
                .asString()
                .contains("的内容与留痕不一致"));

        var number = String.valueOf(issued.get("document_number"));
        changed("casefile_document", "document_number", number + "0", "id", id, () -> assertThat(found("文书 " + id))
                .singleElement()
                .asString()
                .contains("据留痕应为“" + number + "”"));
    }

    @Test
    @DisplayName("凭空添上一份文书，或者一份申报材料")
    void anAddedDocument() throws IOException {
        var forged = added("casefile_document", "case_number", caseNumber);
        var material = added(
                "materials_material",
                "application_id",
                one("SELECT application_id FROM casefile_case WHERE case_number = ?", caseNumber));
        try {
            assertThat(found("文书 " + forged)).singleElement().asString().endsWith("在留痕中没有来历");
            assertThat(found("申报材料 " + material)).singleElement().asString().endsWith("在留痕中没有来历");
        } finally {
            transaction.executeWithoutResult(status -> {
                database.update("DELETE FROM casefile_document WHERE id = ?", forged);
                database.update("DELETE FROM materials_material WHERE id = ?", material);
            });
        }
    }

    /** Another row like the first that is of the thing. */
    private long added(String table, String column, String of) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var row = new LinkedHashMap<>(database.queryForMap(
                    "SELECT * FROM " + table + " WHERE " + column + " = ? ORDER BY id LIMIT 1", of));
            row.keySet().removeIf(name -> name.equalsIgnoreCase("id"));
            database.update(
                    "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                            + String.join(", ", Collections.nCopies(row.size(), "?")) + ")",
                    row.values().toArray());
            return database.queryForObject("SELECT MAX(id) FROM " + table, Long.class);
        }));
    }

    @Test
    @DisplayName("证书的签名正文改动一个字节")
    void aCertificate() throws IOException {
        var text = one("SELECT certificate_text FROM plaque_plaque WHERE plaque_number = ?", plaque);

        changed(
                "plaque_plaque",
                "certificate_text",
                text.replace("事后改动", "事先改动"),
                "plaque_number",
                plaque,
                () -> assertThat(found("标牌证书 " + plaque))
                        .singleElement()
                        .asString()
                        .contains("与留痕不一致"));
    }

    @Test
    @DisplayName("标牌、园区的状态直接在数据库里改动；登记被删去或凭空添上")
    void aState() throws IOException {
        changed("plaque_plaque", "state", "WITHDRAWN", "plaque_number", plaque, () -> assertThat(found("标牌 " + plaque))
                .containsExactly("标牌 " + plaque + " 登记为“已取消”，据留痕应为“有效”，已被改动"));
        changed("park_park", "state", "PREPARING", "id", parkId, () -> assertThat(found("园区 " + parkId))
                .singleElement()
                .asString()
                .endsWith("登记为“筹建中”，据留痕应为“已认定”，已被改动"));
        changed("plaque_plaque", "plaque_number", "f".repeat(32), "plaque_number", plaque, () -> {
            assertThat(found("标牌 " + plaque)).singleElement().asString().endsWith("的登记不见了");
            assertThat(found("标牌 " + "f".repeat(32))).singleElement().asString().endsWith("留痕中没有它的来历");
        });
    }

    @Test
    @DisplayName("留痕改动一个字节；最后一条连同链头删去，由检查点发现")
    void aRecord() throws IOException {
        var chain = "case:" + caseNumber;
        var last = database.queryForMap(
                "SELECT * FROM audit_record WHERE chain_key = ? ORDER BY chain_position DESC LIMIT 1", chain);
        var position = last.get("chain_position");
        transaction.executeWithoutResult(status -> database.update(
                "UPDATE audit_record SET actor = 'somebody' WHERE chain_key = ? AND chain_position = ?",
                chain,
                position));
        try {
            assertThat(found("链 " + chain))
                    .singleElement()
                    .asString()
                    .contains("从第 " + position + " 条断开")
                    .contains("已被改动");
        } finally {
            transaction.executeWithoutResult(status -> database.update(
                    "UPDATE audit_record SET actor = ? WHERE chain_key = ? AND chain_position = ?",
                    last.get("actor"),
                    chain,
                    position));
        }

        checkpoints.make();
        var names = List.copyOf(last.keySet());
        transaction.executeWithoutResult(status -> {
            database.update("DELETE FROM audit_record WHERE chain_key = ? AND chain_position = ?", chain, position);
            database.update(
                    "UPDATE audit_chain SET last_position = last_position - 1, last_hash = ? WHERE chain_key = ?",
                    last.get("previous_hash"),
                    chain);
        });
        try {
            assertThat(found("链 " + chain)).singleElement().asString().contains("末尾缺第 " + position + " 条，已被删除（据检查点");
        } finally {
            transaction.executeWithoutResult(status -> {
                database.update(
                        "INSERT INTO audit_record (" + String.join(", ", names) + ") VALUES ("
                                + String.join(
                                        ", ", names.stream().map(name -> "?").toList()) + ")",
                        names.stream().map(last::get).toArray());
                database.update(
                        "UPDATE audit_chain SET last_position = last_position + 1, last_hash = ? WHERE chain_key = ?",
                        last.get("own_hash"),
                        chain);
            });
        }
        assertThat(found("链 " + chain)).isEmpty();
    }

    private void changed(String table, String column, String altered, String key, Object id, Check check)
            throws IOException {
        var update = "UPDATE " + table + " SET " + column + " = ? WHERE " + key + " = ?";
        var kept = one("SELECT " + column + " FROM " + table + " WHERE " + key + " = ?", id);
        transaction.executeWithoutResult(status -> database.update(update, altered, id));
        try {
            check.run();
        } finally {
            transaction.executeWithoutResult(
                    status -> database.update(update, kept, key.equals(column) ? altered : id));
        }
    }

    private void flipped(String sha256, Check check) throws IOException {
        Path file;
        try (var files = Files.walk(contents)) {
            file = files.filter(path -> path.getFileName().toString().contains(sha256))
                    .findFirst()
                    .orElseThrow();
        }
        var kept = Files.readAllBytes(file);
        var altered = kept.clone();
        altered[altered.length / 2] ^= 1;
        Files.write(file, altered);
        try {
            check.run();
        } finally {
            Files.write(file, kept);
        }
    }

    private String one(String sql, Object given) {
        return database.queryForList(sql, String.class, given).get(0);
    }

    private List<String> found(String about) throws IOException {
        return Verified.faults(platform).stream()
                .filter(fault -> fault.contains(about))
                .toList();
    }

    private interface Check {

        void run() throws IOException;
    }
}
