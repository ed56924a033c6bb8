package org.parkcert.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.duty.Reporting;
import org.parkcert.identity.Directory;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.Fact;
import org.parkcert.parkrecord.FactKey;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.recognition.Accounts;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("变更：报告、同意、自其日期起记入档案")
class ChangeIntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reporting reporting;

    @Autowired
    private ParkRecords records;

    @Autowired
    private Parks parks;

    @Autowired
    private TestClock clock;

    private String authority = "";

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
        Accounts.register(directory, "jilin-city", List.of("220202", "220221", "220281"));
        clock.moveTo("2026-09-01T09:00");
    }

    @Test
    @DisplayName("温州：县里报告变更，市局阅知，不需批准；自变更之日起记入档案，名称到日更新（WZ-12）")
    void isAcknowledgedAndHoldsFromItsDay() {
        authority = "wenzhou";
        var park = reporting.park(authority, "330324", "变更前产业园", "2025-05-10");
        var number = started(park, "change-report");
        var task = Reporting.task(locality(), number);
        assertThat(Reporting.completes(locality(), task, Map.of("changeComment", "扩大规模"))
                        .expect(400)
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("changeKind", "changeContent", "changeFrom");

        Reporting.material(locality(), task, "proof");
        Reporting.completes(
                        locality(),
                        task,
                        Map.of(
                                "changeKind",
                                "name",
                                "changeContent",
                                "变更后产业园",
                                "changeFrom",
                                "2026-10-01",
                                "changeComment",
                                "更名"))
                .expect(204);
        assertThat(Reporting.handedIn(as("officer"), task)).containsExactly("proof");
        completes("officer", number, "userTask_acknowledge", Map.of());
        assertThat(parks.get(park).name()).isEqualTo("变更前产业园");
        reporting.passes(number, "2026-10-01T00:00");

        assertThat(parks.get(park).name()).isEqualTo("变更后产业园");
        assertThat(factOn(park, FactKey.NAME, "2026-10-01")).isEqualTo("变更后产业园");
        assertThat(outcome(number)).isEqualTo("approved");
    }

    @Test
    @DisplayName("吉林市：变更报告必交，缺的一次说明；同意之前档案保持不变，同意后自报告之日生效；早于同意之日的自同意之日起；同意的复函编号、送达（JL-7、P-8）")
    void holdsOnlyAfterConsent() {
        authority = "jilin-city";
        var park = reporting.park(authority, "220202", "同意变更产业园", "2025-05-10");
        for (var change : List.of(
                Map.entry("plan", "建设规划第二版"),
                Map.entry("branch", "增设东分园"),
                Map.entry("address", "新址2号"),
                Map.entry("operator", "新运营公司"),
                Map.entry("other", "股东调整"))) {
            var number = reported(park, change.getKey(), change.getValue(), "2026-08-15");
            completes("officer", number, "userTask_examineChange", Map.of("examineComment", "拟同意"));
            assertThat(records.factOn(park, change.getKey(), LocalDate.of(2027, 1, 1)))
                    .isEmpty();
            completes("leader", number, "userTask_decideChange", Map.of("approved", true));
            assertThat(text(number, "change-consent")).contains("自2026年9月1日起生效", "吉市人社函");
            received(number);
            reporting.passes(number, "2026-09-01T09:00");
            assertThat(outcome(number)).isEqualTo("approved");
        }

        assertThat(factOn(park, FactKey.PLAN, "2026-09-01")).isEqualTo("建设规划第二版");
        assertThat(records.factOn(park, FactKey.PLAN, LocalDate.of(2026, 8, 31)))
                .isEmpty();
        assertThat(parks.get(park).address()).isEqualTo("新址2号");
        assertThat(parks.get(park).operator()).isEqualTo("新运营公司");
    }

    @Test
    @DisplayName("吉林市：拟不同意的先告知理由，听取陈述申辩，由审查人以外的人法制审核，再决定；复函编号、送达，档案保持不变（JL-7、P-7、P-8）")
    void isRefusedWithReasonsAfterAHearing() {
        authority = "jilin-city";
        var park = reporting.park(authority, "220202", "不同意变更产业园", "2025-05-10");
        var number = intendedRefusal(park);
        assertThat(text(number, "intended-refusal"))
                .contains("昌邑区人力资源和社会保障局：", "地址：别处3号，自2026年9月15日起", "新址不在规划范围内", "5个工作日");
        assertThat(documents(number)).doesNotContain("change-refusal");

        locality()
                .post("/api/v1/cases/" + number + "/statement", Map.of("waived", false, "content", "新址已列入规划调整"))
                .expect(204);
        var check = Map.<String, Object>of("legalityConfirmed", true, "legalityComment", "程序合法");
        assertThat(Reporting.completes(as("officer"), authority + "-officer", number, "userTask_checkLegality", check)
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("task.same-person");
        as("operator")
                .post("/engine-rest/task/" + taskOf(number) + "/unclaim", Map.of())
                .expect(204);
        completes("officer2", number, "userTask_checkLegality", check);
        completes("leader", number, "userTask_decideChange", Map.of("approved", false, "decisionComment", "规划尚未调整"));

        assertThat(text(number, "change-refusal")).contains("规划尚未调整", "吉市人社函", "你单位提出的陈述申辩意见，我单位进行了复核");
        received(number);
        assertThat(outcome(number)).isEqualTo("refused");
        assertThat(parks.get(park).address()).isEqualTo("示例路1号");
        assertThat(records.factOn(park, FactKey.ADDRESS, LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }

    @Test
    @DisplayName("吉林市：期满未陈述的视为没有意见；听取之后也可以同意，复函不再写不同意的理由（JL-7、P-7）")
    void mayBeConsentedToAfterAHearing() {
        authority = "jilin-city";
        var park = reporting.park(authority, "220202", "听取后同意产业园", "2025-05-10");
        var number = intendedRefusal(park);
        reporting.passes(number, "2026-09-09T00:00");
        completes(
                "officer2",
                number,
                "userTask_checkLegality",
                Map.of("legalityConfirmed", false, "legalityComment", "理由不充分"));

        completes("leader", number, "userTask_decideChange", Map.of("approved", true));

        assertThat(text(number, "change-consent"))
                .contains("同意实施上述变更，自2026年9月15日起生效")
                .doesNotContain("不在规划范围内");
        received(number);
        reporting.passes(number, "2026-09-15T00:00");
        assertThat(outcome(number)).isEqualTo("approved");
        assertThat(parks.get(park).address()).isEqualTo("别处3号");
    }

    @Test
    @DisplayName("温州：晚报的变更只记入其后的期间，登记以较新的为准；内容过长、日期无效的当时说明（WZ-12）")
    void lateReportsDoNotOvertakeNewerOnes() {
        authority = "wenzhou";
        var park = reporting.park(authority, "330324", "晚报变更产业园", "2025-05-10");
        acknowledged(park, "变更后乙产业园", "2026-08-01");
        acknowledged(park, "变更前甲产业园", "2026-07-01");

        assertThat(parks.get(park).name()).isEqualTo("变更后乙产业园");
        assertThat(factOn(park, FactKey.NAME, "2026-07-15")).isEqualTo("变更前甲产业园");
        assertThat(factOn(park, FactKey.NAME, "2026-09-01")).isEqualTo("变更后乙产业园");
        var number = started(park, "change-report");
        for (var kind : Map.of("name", 200, "address", 300, "operator", 200).entrySet()) {
            assertThat(Reporting.completes(
                                    locality(),
                                    Reporting.task(locality(), number),
                                    Map.of(
                                            "changeKind",
                                            kind.getKey(),
                                            "changeContent",
                                            "长".repeat(kind.getValue() + 1),
                                            "changeFrom",
                                            "2026-02-30",
                                            "changeComment",
                                            "调整"))
                            .expect(400)
                            .json()
                            .get("errors")
                            .findValuesAsText("field"))
                    .containsExactlyInAnyOrder("changeContent", "changeFrom");
        }
        assertThat(locality()
                        .post("/api/v1/parks/" + park + "/cases", Map.of("matter", "change-report"))
                        .expect(409)
                        .text())
                .contains("application.matter-open", number);
    }

    private void acknowledged(String park, String name, String from) {
        var number = started(park, "change-report");
        Reporting.completes(
                        locality(),
                        Reporting.task(locality(), number),
                        Map.of("changeKind", "name", "changeContent", name, "changeFrom", from, "changeComment", "更名"))
                .expect(204);
        completes("officer", number, "userTask_acknowledge", Map.of());
        reporting.passes(number, "2026-09-01T09:00");
        assertThat(outcome(number)).isEqualTo("approved");
    }

    @Test
    @DisplayName("误立的可以撤回：温州阅知之前、吉林市报告之前，档案保持不变；其后不能撤回（WZ-12、JL-7）")
    void mayBeWithdrawnBefore() {
        authority = "wenzhou";
        var county = reporting.park(authority, "330324", "撤回变更产业园甲", "2025-05-10");
        var begun = started(county, "change-report");
        assertThat(isWithdrawable(begun)).isTrue();
        withdraws(begun).expect(202);
        assertThat(outcome(begun)).isEqualTo("withdrawn");

        authority = "jilin-city";
        var city = reporting.park(authority, "220202", "撤回变更产业园乙", "2025-05-10");
        var mistaken = started(city, "change");
        assertThat(isWithdrawable(mistaken)).isTrue();
        withdraws(mistaken).expect(202);
        assertThat(outcome(mistaken)).isEqualTo("withdrawn");
        var deciding = intendedRefusal(city);
        assertThat(isWithdrawable(deciding)).isFalse();
        withdraws(deciding).expect(409);
        assertThat(parks.get(city).address()).isEqualTo("示例路1号");
    }

    private boolean isWithdrawable(String number) {
        return locality()
                .get("/api/v1/cases/" + number)
                .expect(200)
                .json()
                .get("withdrawable")
                .asBoolean();
    }

    private Caller.Answer withdraws(String number) {
        return locality().post("/api/v1/cases/" + number + "/withdrawal", Map.of("reason", "误报"));
    }

    private String intendedRefusal(String park) {
        var number = reported(park, "address", "别处3号", "2026-09-15");
        completes("officer", number, "userTask_examineChange", Map.of("examineComment", "拟不同意"));
        Reporting.completes(
                        as("leader"), authority + "-leader", number, "userTask_decideChange", Map.of("approved", false))
                .expect(422);
        completes("leader", number, "userTask_decideChange", Map.of("approved", false, "decisionComment", "新址不在规划范围内"));
        return number;
    }

    private List<String> documents(String number) {
        return locality()
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .json()
                .findValuesAsText("kind");
    }

    private String text(String number, String kind) {
        for (var document : locality()
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .json()) {
            if (document.get("kind").asText().equals(kind)) {
                return locality()
                        .get("/api/v1/cases/" + number + "/documents/"
                                + document.get("id").asText())
                        .expect(200)
                        .text();
            }
        }
        throw new AssertionError("No " + kind + " of " + number);
    }

    private String taskOf(String number) {
        return as("officer")
                .get("/engine-rest/task?processInstanceBusinessKey=" + number)
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asText();
    }

    private void received(String number) {
        locality().post("/api/v1/cases/" + number + "/receipt", Map.of()).expect(204);
    }

    private String reported(String park, String kind, String content, String from) {
        var number = started(park, "change");
        var task = Reporting.task(locality(), number);
        assertThat(Reporting.completes(locality(), task, Map.of("changeKind", kind))
                        .expect(400)
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("changeContent", "changeFrom", "changeComment", "materials.report");
        Reporting.materials(locality(), task);
        Reporting.completes(
                        locality(),
                        task,
                        Map.of(
                                "changeKind", kind,
                                "changeContent", content,
                                "changeFrom", from,
                                "changeComment", "工作需要"))
                .expect(204);
        return number;
    }

    private String started(String park, String matter) {
        return locality()
                .post("/api/v1/parks/" + park + "/cases", Map.of("matter", matter))
                .expect(201)
                .json()
                .get("caseNumber")
                .asText();
    }

    private void completes(String role, String number, String element, Map<String, Object> fields) {
        Reporting.completes(as(role), authority + "-" + role, number, element, fields)
                .expect(204);
    }

    private String factOn(String park, String fact, String day) {
        return records.factOn(park, fact, LocalDate.parse(day)).map(Fact::value).orElse("");
    }

    private String outcome(String number) {
        return as("officer")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .json()
                .get("outcome")
                .asText();
    }

    private Caller locality() {
        return as("locality1");
    }

    private Caller as(String role) {
        return Caller.as(port, authority + "-" + role);
    }
}
