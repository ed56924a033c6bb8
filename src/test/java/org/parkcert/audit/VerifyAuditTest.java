package org.parkcert.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.shared.Command;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("审计核对命令")
class VerifyAuditTest {

    private static final String ANOTHER_KEY =
            """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEw/WZMJonL8IimjEdqvys77aAh7iQ
            otFQRHUJFRdgzQY3ydhbi3jOer6XU3cyodMphkAoHAccgC6LfddRHpH2tA==
            -----END PUBLIC KEY-----
            """;

    @TempDir
    private Path folder = Path.of("");

    private final JdbcDataSource source = new JdbcDataSource();
    private final JdbcTemplate database = new JdbcTemplate(source);
    private Map<String, String> options = Map.of();

    @BeforeEach
    void database() {
        var url =
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
        source.setURL(url);
        source.setUser("parkcert");
        options = Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                "parkcert",
                "spring.datasource.password",
                "",
                "parkcert.content.directory",
                folder.resolve("content").toString(),
                "parkcert.audit.checkpoints",
                folder.resolve("checkpoints").toString(),
                "parkcert.signing.test-key",
                "true",
                "parkcert.signing.test-key-file",
                folder.resolve("key.p12").toString());
        options.forEach(System::setProperty);
    }

    @AfterEach
    void withoutOptions() {
        options.keySet().forEach(System::clearProperty);
    }

    @Test
    @DisplayName("没有改动，返回0，说出条数和速度；检查点以后的条数如实说出")
    void nothingChanged() {
        threeRows();
        assertThat(run(new MakeCheckpoint()).code()).isEqualTo(Command.AGREES);

        var said = run(new VerifyAudit());

        assertThat(said.code()).as(said.text()).isEqualTo(Command.AGREES);
        assertThat(said.text())
                .contains(
                        "检查点：最后一个是 1 号",
                        "（测试密钥，签名没有证明力）",
                        "留痕：4 条，2 条链；每秒核对 ",
                        "最后一个检查点以后有 0 条",
                        "申报材料：核对 0 条",
                        "结论：一致");
    }

    @Test
    @DisplayName("改动一处，返回1，说出哪条链第几条")
    void oneByteChanged() {
        threeRows();
        database.update(
                "UPDATE audit_record SET actor = 'someonf' WHERE chain_key = 'case:AB-2026-0001' AND chain_position = 2");

        var said = run(new VerifyAudit());

        assertThat(said.code()).isEqualTo(Command.DISAGREES);
        assertThat(said.text())
                .contains("检查点：还没有", "链 case:AB-2026-0001 从第 2 条断开：内容与其哈希不符，已被改动", "最后一个检查点以后有 4 条", "结论：不一致，共 1 处");
    }

    @Test
    @DisplayName("最后一条连同链头删去，返回1，据检查点说出")
    void lastRowDeleted() {
        threeRows();
        run(new MakeCheckpoint());
        database.update("DELETE FROM audit_record WHERE chain_key = 'case:AB-2026-0001' AND chain_position = 3");
        database.update(
                """
                UPDATE audit_chain SET last_position = 2, last_hash =
                  (SELECT own_hash FROM audit_record WHERE chain_key = 'case:AB-2026-0001' AND chain_position = 2)
                WHERE chain_key = 'case:AB-2026-0001'
                """);

        var said = run(new VerifyAudit());

        assertThat(said.code()).isEqualTo(Command.DISAGREES);
        assertThat(said.text()).contains("链 case:AB-2026-0001 的末尾缺第 3 条，已被删除（据检查点 1）");
    }

    @Test
    @DisplayName("只认库外给出的公钥：给的是签名的那把，一致；给的是别的，返回1并说出是哪把；给的不是公钥，返回2")
    void keysFromOutside() throws Exception {
        threeRows();
        run(new MakeCheckpoint());
        assertThat(run(new VerifyAudit()).text()).contains("请用 --parkcert.audit.trusted-keys=公钥文件");
        var registered = database.queryForMap("SELECT key_id, pem FROM signing_key");
        var key = folder.resolve("authority.pem");
        System.setProperty("parkcert.audit.trusted-keys", key.toString());
        try {
            Files.writeString(key, String.valueOf(registered.get("pem")));
            var agreed = run(new VerifyAudit());
            assertThat(agreed.code()).as(agreed.text()).isEqualTo(Command.AGREES);
            assertThat(agreed.text()).contains("签名以库外给出的公钥核对。");

            Files.writeString(key, ANOTHER_KEY);
            var refused = run(new VerifyAudit());
            assertThat(refused.code()).isEqualTo(Command.DISAGREES);
            assertThat(refused.text()).contains("库内登记的签名密钥 " + registered.get("key_id") + " 不在给出的公钥之中", "检查点 1 的签名");

            Files.writeString(key, "no key");
            var unreadable = run(new VerifyAudit());
            assertThat(unreadable.code()).isEqualTo(Command.MISUSED);
            assertThat(unreadable.text()).contains("authority.pem 不是 SM2 公钥");
        } finally {
            System.clearProperty("parkcert.audit.trusted-keys");
        }
    }

    @Test
    @DisplayName("没有表、连不上、参数不对，返回2，说出怎么办")
    void cannotVerify() {
        assertThat(run(new VerifyAudit()).text()).contains("请先用本版本的平台启动一次");
        System.setProperty("spring.datasource.url", "jdbc:h2:tcp://127.0.0.1:1/none");
        var unreachable = run(new VerifyAudit());
        assertThat(unreachable.code()).isEqualTo(Command.MISUSED);
        assertThat(unreachable.text()).contains("连接不上数据库");

        var out = new ByteArrayOutputStream();
        assertThat(new VerifyAudit().run(List.of("all"), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(Command.MISUSED);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("用法：verify-audit");
    }

    private void threeRows() {
        flyway("202611212212").migrate();
        for (var i = 0; i < 3; i++) {
            database.update(
                    """
                    INSERT INTO audit_entry (recorded_at, actor, action, case_number, object_reference, details)
                    VALUES ('2026-11-01 08:00:00.123', 'someone', 'test.done', 'AB-2026-0001', 'x', '{}')
                    """);
        }
        flyway("latest").migrate();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new EarlierEntries())
                .target(target)
                .outOfOrder(true)
                .load();
    }

    private static Said run(Command command) {
        var out = new ByteArrayOutputStream();
        var code = command.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    private record Said(int code, String text) {}
}
