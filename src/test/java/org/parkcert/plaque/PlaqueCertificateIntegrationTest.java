package org.parkcert.plaque;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditTrail;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.Recognition;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("标牌证书：签名、验证、暂停和恢复（WZ-11）")
class PlaqueCertificateIntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AuditedCertificates audited;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "plain");
        clock.moveTo("2026-09-01T09:00");
    }

    @Test
    @DisplayName("README.md 给出的 OpenSSL 命令逐字执行，验证通过；正文改动一个字节即不通过")
    void theCommandsOfReadmeVerify(@TempDir Path folder) throws Exception {
        var number = awarded("签名产业园");
        var commands = commandsOf(Files.readString(Path.of("README.md")));

        assertThat(run(folder, number, commands)).contains("Signature Verified Successfully");

        assertThat(Files.readString(folder.resolve("certificate.txt")))
                .startsWith("parkcert-certificate/1\n标牌编号：" + number + "\n")
                .contains("\n园区名称：签名产业园\n", "\n授牌日期：");
        var text = Files.readAllBytes(folder.resolve("certificate.txt"));
        text[60] ^= 1;
        Files.write(folder.resolve("certificate.txt"), text);
        assertThat(run(folder, number, commands.substring(commands.indexOf("openssl"))))
                .doesNotContain("Successfully")
                .contains("Failure");
    }

    @Test
    @DisplayName("查验接口给出正文、签名、密钥编号，标明测试密钥；查无此牌的不给")
    void theInterfaceTellsTheCertificate() {
        var number = awarded("接口产业园");

        var certificate = verified(number).get("certificate");

        assertThat(certificate.get("genuine").asBoolean()).isTrue();
        assertThat(certificate.get("testKey").asBoolean()).isTrue();
        assertThat(anyone().get(certificate.get("publicKey").asText())
                        .expect(200)
                        .text())
                .startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(verified("0".repeat(32)).get("state").asText()).isEqualTo("unknown");
        anyone().get("/api/v1/public/plaques/" + "0".repeat(32) + "/certificate.txt")
                .expect(404);
        anyone().get("/api/v1/public/signing-keys/0000").expect(404);
    }

    @Test
    @DisplayName("证书正文、签名被改一个字节，换成别的标牌的证书，公钥被换：核对指出是哪一份，查验页也说不通过")
    void tamperedCertificatesAreNamed() {
        var number = awarded("改动产业园");
        var other = awarded("另一产业园");
        var rows = recorded(number);
        assertThat(audited.faults(rows)).isEmpty();

        execute(
                "UPDATE plaque_plaque SET certificate_text = REPLACE(certificate_text, '改动', '变动') WHERE plaque_number = ?",
                number);
        assertThat(audited.faults(rows)).containsExactly("标牌证书 " + number + "的正文或签名与留痕不一致");
        assertThat(verified(number).get("certificate").get("genuine").asBoolean())
                .isFalse();

        execute(
                "UPDATE plaque_plaque SET certificate_text = REPLACE(certificate_text, '变动', '改动') WHERE plaque_number = ?",
                number);
        assertThat(audited.faults(rows)).isEmpty();

        var stolen = verified(other).get("certificate");
        execute(
                "UPDATE plaque_plaque SET certificate_text = ? WHERE plaque_number = ?",
                stolen.get("text").asText(),
                number);
        execute(
                "UPDATE plaque_plaque SET certificate_signature = ? WHERE plaque_number = ?",
                stolen.get("signature").asText(),
                number);
        assertThat(audited.faults(rows)).containsExactly("标牌证书 " + number + "的正文或签名与留痕不一致");
        assertThat(verified(number).get("certificate").get("genuine").asBoolean())
                .isFalse();

        execute("UPDATE plaque_plaque SET certificate_text = NULL WHERE plaque_number = ?", number);
        assertThat(audited.faults(rows)).containsExactly("标牌证书 " + number + "的登记不见了");
        assertThat(verified(number).get("certificate").isNull()).isTrue();
    }

    @Test
    @DisplayName("经办人或负责人写明理由暂停、恢复，查验即时可见；其他人不能，理由不公开")
    void suspendedAndRestored() {
        var number = awarded("暂停产业园");
        var path = "/api/v1/plaques/" + number;
        var reason = Map.of("reason", "整改期间暂停使用");

        caller("expert1").post(path + "/suspension", reason).expect(403);
        caller("officer").post(path + "/suspension", Map.of("reason", " ")).expect(400);
        caller("officer").post(path + "/restoration", reason).expect(409);
        caller("officer").post(path + "/suspension", reason).expect(204);

        assertThat(verified(number).get("state").asText()).isEqualTo("suspended");
        assertThat(verified(number).get("suspendedOn").isNull()).isFalse();
        assertThat(verified(number).toString()).doesNotContain("整改期间");
        caller("leader").post(path + "/suspension", reason).expect(409);

        caller("leader").post(path + "/restoration", Map.of("reason", "整改完成")).expect(204);
        assertThat(verified(number).get("state").asText()).isEqualTo("valid");
        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit_record WHERE details LIKE ?", String.class, "%" + number + "%"))
                .containsExactlyInAnyOrder("plaque.awarded", "plaque.suspended", "plaque.restored");
    }

    private String awarded(String park) {
        var recognition = new Recognition(port, "plain", runtime, management, clock)
                .drafted("locality1", park, "330324", Recognition.specialised())
                .submitted("locality1");
        recognition.accepted();
        recognition.inspected();
        recognition.reviewed(85);
        recognition.noticeExpires();
        recognition.decided(true, "同意认定");
        return only("SELECT plaque_number FROM plaque_plaque WHERE case_number = ?", recognition.caseNumber());
    }

    private List<AuditEntry> recorded(String number) {
        var caseNumber = CaseNumber.of(only("SELECT case_number FROM plaque_plaque WHERE plaque_number = ?", number));
        return Objects.requireNonNull(transactions.execute(status -> audit.of(caseNumber))).stream()
                .filter(row -> audited.actions().contains(row.action()))
                .toList();
    }

    private String only(String sql, String given) {
        return jdbc.queryForList(sql, String.class, given).get(0);
    }

    private JsonNode verified(String number) {
        return anyone().get("/api/v1/public/plaques/" + number).expect(200).json();
    }

    private Caller anyone() {
        return Caller.anonymous(port);
    }

    private Caller caller(String role) {
        return Caller.as(port, "plain-" + role);
    }

    private void execute(String sql, Object... values) {
        transactions.executeWithoutResult(status -> jdbc.update(sql, values));
    }

    private static String commandsOf(String readme) {
        var section = readme.substring(readme.indexOf("## Verify a plaque certificate offline"));
        return section.substring(section.indexOf("```sh\n") + "```sh\n".length(), section.indexOf("\n```\n"));
    }

    private String run(Path folder, String number, String commands) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("platform", "http://localhost:" + port);
        shell.environment().put("number", number);
        shell.environment().put("no_proxy", "localhost");
        var process = shell.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
