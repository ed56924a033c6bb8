package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.casefile.PersonalDataPurge.Due;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.Recognition;
import org.parkcert.recognition.SampleRoster;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("个人信息：放在哪里，到期清除")
class PersonalDataIntegrationTest {

    /** In every personal datum of the case, and nowhere else. */
    private static final String MARK = "个保标记";

    /** Where personal data may lie; whatever else holds some breaks the test. */
    private static final Set<String> ALLOWED = Set.of(
            "park_park.contact",
            "publicity_objector.name",
            "publicity_objector.contact",
            "publicity_reply.html",
            "casefile_interest.reason");

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private PersonalDataPurge purge;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "probe");
        clock.moveTo("2026-09-01T09:00");
    }

    @Test
    @DisplayName("一件办完：联系人、异议人、利害关系只在所列的列里，不在流程变量、审计、消息和日志里；到期清除以后一处也没有，审计记录一条不少")
    void nothingIsLeftAfterThePurge(CapturedOutput said) {
        var park = closed();
        assertThat(places()).isNotEmpty().isSubsetOf(ALLOWED).contains("park_park.contact", "publicity_objector.name");
        assertThat(said.toString()).doesNotContain(MARK);

        var closedAt = closedAt(park);
        clock.moveTo(closedAt.plusYears(3).toLocalDate().atTime(23, 0));
        assertThat(dueOf(park)).isEmpty();
        clock.moveTo(closedAt.plusYears(3).plusDays(1).toLocalDate().atTime(1, 0));
        assertThat(dueOf(park)).extracting(Due::kind).containsExactly(RetentionKind.OBJECTORS);
        clock.moveTo(closedAt.plusYears(5).plusDays(1));
        assertThat(dueOf(park)).extracting(Due::kind).containsExactlyInAnyOrder(RetentionKind.values());

        var records = auditRecords();
        assertThat(run(false)).contains(park.caseNumber() + "：异议人", "尚未清除");
        assertThat(places()).isNotEmpty();

        assertThat(run(true)).contains("已清除");

        assertThat(places()).isEmpty();
        assertThat(auditRecords()).containsAll(records);
        assertThat(dueOf(park)).isEmpty();
    }

    private Recognition closed() {
        var park = new Recognition(port, "probe", runtime, management, clock);
        var place = Map.of(
                "name", "个人信息产业园",
                "localityCode", park.said("330324"),
                "address", "示例路1号",
                "operator", "个人信息产业园运营公司",
                "contact", MARK + "联系人 0577-00000000");
        park.drafted(
                "locality1",
                Map.of("authority", "probe", "matter", "recognition", "park", place),
                Recognition.specialised(),
                SampleRoster.of(2025));
        park.submitted("locality1");
        park.accepted();
        park.as("inspector3")
                .post("/api/v1/cases/" + park.caseNumber() + "/interests", Map.of("reason", MARK + "的亲属"))
                .expect(201);
        park.inspected();
        park.reviewed(85);
        park.anyone()
                .post(
                        "/api/v1/public/notices/" + park.notice().get("id").asText() + "/objections",
                        Map.of(
                                "caseNumber",
                                park.caseNumber(),
                                "content",
                                "入园机构名单不实",
                                "name",
                                MARK + "异议人",
                                "contact",
                                MARK + " 13800000000"))
                .expect(201);
        park.objectionVerified(false, "经核查，名单属实");
        park.withdraws("locality1").expect(202);
        return park;
    }

    private String run(boolean erases) {
        var out = new ByteArrayOutputStream();
        PurgePersonalData.report(purge, erases, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private LocalDateTime closedAt(Recognition park) {
        return jdbc.queryForList(
                        "SELECT closed_at FROM casefile_case WHERE case_number = ?",
                        LocalDateTime.class,
                        park.caseNumber())
                .get(0);
    }

    private List<Due> dueOf(Recognition park) {
        return purge.due().stream()
                .filter(due -> due.caseNumber().value().equals(park.caseNumber()))
                .toList();
    }

    private List<String> auditRecords() {
        return jdbc.queryForList("SELECT own_hash FROM audit_record", String.class);
    }

    /** Every column of every table, ours and the engine's, in which the mark stands; contents of files and variables, too. */
    private Set<String> places() {
        var found = new TreeSet<String>();
        var columns = jdbc.queryForList(
                """
                SELECT table_name AS tab, LOWER(column_name) AS col, LOWER(data_type) AS kind
                FROM information_schema.columns
                WHERE table_schema = SCHEMA()
                """);
        for (var column : columns) {
            var table = String.valueOf(column.get("tab"));
            var name = String.valueOf(column.get("col"));
            var kind = String.valueOf(column.get("kind"));
            if (kind.contains("char") || kind.contains("text")) {
                if (!jdbc.queryForList("SELECT 1 FROM " + table + " WHERE " + name + " LIKE ?", "%" + MARK + "%")
                        .isEmpty()) {
                    found.add((table + "." + name).toLowerCase(Locale.ROOT));
                }
            } else if (kind.contains("blob") || kind.contains("binary")) {
                jdbc
                        .queryForList(
                                "SELECT " + name + " FROM " + table + " WHERE " + name + " IS NOT NULL", byte[].class)
                        .stream()
                        .filter(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(MARK))
                        .forEach(bytes -> found.add((table + "." + name).toLowerCase(Locale.ROOT)));
            }
        }
        return found;
    }
}
