package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parkcert.audit.Verified;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.casefile.PersonalDataPurge.Due;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.Recognition;
import org.parkcert.recognition.SampleRoster;
import org.parkcert.shared.RandomId;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("个人信息：放在哪里，到期清除")
class PersonalDataIntegrationTest {

    /** In every personal datum of the case, and nowhere else. */
    private static final String MARK = "个保标记";

    /** The same of a case that ends with a plaque. Its minutes and proof of delivery are the authority's record: they stay. */
    private static final String NAME = "姓名标记";

    /** Where personal data may lie; whatever else holds some breaks the test. */
    private static final Set<String> ALLOWED = Set.of(
            "park_park.contact",
            "publicity_objector.name",
            "publicity_objector.contact",
            "publicity_reply.html",
            "casefile_interest.reason",
            "casefile_decision_record.submitted_fields",
            "casefile_delivery.recipient",
            "decision_minutes.attendees",
            "expert_conflict.reason",
            "outbox_effect.recipient",
            "outbox_effect.content",
            "outbox_effect.last_error",
            "review_draw.draw_record");

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

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "probe");
        clock.moveTo("2026-09-01T09:00");
    }

    @Test
    @DisplayName("一件办完：联系人、异议人、利害关系只在所列的列里，不在流程变量、审计、消息和日志里；到期清除以后一处也没有，审计记录一条不少")
    void nothingIsLeftAfterThePurge(CapturedOutput said) {
        var park = closed();
        assertThat(places(MARK))
                .isNotEmpty()
                .isSubsetOf(ALLOWED)
                .contains("park_park.contact", "publicity_objector.name");
        assertThat(said.toString()).doesNotContain(MARK);

        var closedAt = closedAt(park);
        clock.moveTo(closedAt.plusYears(3).toLocalDate().atTime(23, 0));
        assertThat(dueOf(park)).isEmpty();
        clock.moveTo(closedAt.plusYears(3).plusDays(1).toLocalDate().atTime(1, 0));
        assertThat(dueOf(park)).extracting(Due::kind).containsExactly(RetentionKind.OBJECTORS);
        clock.moveTo(closedAt.plusYears(5).plusDays(1));
        assertThat(dueOf(park))
                .extracting(Due::kind)
                .containsExactlyInAnyOrder(RetentionKind.CONTACTS, RetentionKind.OBJECTORS, RetentionKind.EXPERTS);

        var records = auditRecords();
        assertThat(run(false)).contains(park.caseNumber() + "：异议人", "尚未清除");
        assertThat(places(MARK)).isNotEmpty();

        assertThat(run(true)).contains("已清除");

        assertThat(places(MARK)).isEmpty();
        assertThat(auditRecords()).containsAll(records);
        assertThat(dueOf(park)).isEmpty();
    }

    @Test
    @DisplayName("认定并授牌：专家的利害关系和抽取、参会人员、签收人、没有送达的邮件和消息，到期清除以后一处也没有；核对审计没有发现改动")
    void verificationIsContentAfterThePurge(@Autowired ApplicationContext platform) throws IOException {
        var park = awarded();
        assertThat(places(NAME))
                .isSubsetOf(Stream.concat(ALLOWED.stream(), Stream.of("casefile_document.html"))
                        .toList())
                .contains(
                        "expert_conflict.reason",
                        "decision_minutes.attendees",
                        "casefile_delivery.recipient",
                        "casefile_decision_record.submitted_fields",
                        "outbox_effect.recipient");
        var drawn = jdbc.queryForList(
                "SELECT user_id FROM review_seat WHERE case_number = ?", String.class, park.caseNumber());
        var faults = Verified.faults(platform);
        clock.moveTo(closedAt(park).plusYears(5).plusDays(1));

        purge.erase(dueOf(park));

        assertThat(places(NAME)).isSubsetOf("casefile_document.html");
        assertThat(dueOf(park)).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT user_id FROM review_seat WHERE case_number = ?", String.class, park.caseNumber()))
                .hasSameSizeAs(drawn)
                .doesNotContainAnyElementsOf(drawn);
        assertThat(jdbc.queryForList(
                        "SELECT total FROM review_seat WHERE case_number = ? AND total IS NOT NULL", park.caseNumber()))
                .isNotEmpty();
        assertThat(jdbc.queryForList("SELECT 1 FROM notification_message WHERE case_number = ?", park.caseNumber()))
                .isEmpty();
        assertThat(Verified.faults(platform)).isEqualTo(faults).noneMatch(fault -> fault.contains(park.caseNumber()));
        park.as("officer").get("/api/v1/cases/" + park.caseNumber()).expect(200);
        park.as("officer")
                .get("/api/v1/cases/" + park.caseNumber() + "/handover")
                .expect(200);
        park.as("officer").get("/api/v1/cases/" + park.caseNumber() + "/draw").expect(404);
    }

    private Recognition awarded() {
        var park = new Recognition(port, "probe", runtime, management, clock)
                .drafted("locality1", "清除核对产业园", "330324", Recognition.specialised())
                .submitted("locality1");
        park.as("officer")
                .post(
                        "/api/v1/experts/conflicts",
                        Map.of("userId", "probe-expert8", "caseNumber", park.caseNumber(), "reason", NAME + "曾在该园区任职"))
                .expect(201);
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        var minutes = new HashMap<>(park.minutes(true));
        minutes.put("meetingAttendees", NAME + "局长");
        park.completed("officer", "userTask_recordMinutes", minutes);
        park.completed("leader", "userTask_decide", Map.of("approved", true, "decisionComment", "同意认定"));
        park.completed(
                "officer",
                "userTask_recordDelivery",
                Map.of(
                        "deliveredOn",
                        LocalDateTime.now(clock).toLocalDate().toString(),
                        "recipient",
                        NAME + "签收人",
                        "deliveryManner",
                        "direct"));
        park.continueJobs();
        transactions.executeWithoutResult(status -> jdbc.update(
                """
                INSERT INTO outbox_effect (effect_key, channel, authority, case_number, kind, recipient, content, state,
                    attempts, next_attempt_at, last_error, created_at)
                VALUES (?, 'mail', 'probe', ?, 'decision-issued', ?, ?, 'failed', 8, ?, ?, ?)
                """,
                RandomId.next(),
                park.caseNumber(),
                NAME + "@example.cn",
                NAME,
                LocalDateTime.now(clock),
                "550 " + NAME,
                LocalDateTime.now(clock)));
        return park;
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
                .filter(due -> due.subject().equals(park.caseNumber()))
                .toList();
    }

    private List<String> auditRecords() {
        return jdbc.queryForList("SELECT own_hash FROM audit_record", String.class);
    }

    /** Every column of every table, ours and the engine's, in which the mark stands; contents of files and variables, too. */
    private Set<String> places(String mark) {
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
                if (!jdbc.queryForList("SELECT 1 FROM " + table + " WHERE " + name + " LIKE ?", "%" + mark + "%")
                        .isEmpty()) {
                    found.add((table + "." + name).toLowerCase(Locale.ROOT));
                }
            } else if (kind.contains("blob") || kind.contains("binary")) {
                jdbc
                        .queryForList(
                                "SELECT " + name + " FROM " + table + " WHERE " + name + " IS NOT NULL", byte[].class)
                        .stream()
                        .filter(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(mark))
                        .forEach(bytes -> found.add((table + "." + name).toLowerCase(Locale.ROOT)));
            }
        }
        return found;
    }
}
