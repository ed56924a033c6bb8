package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.casefile.Deliveries;
import org.parkcert.decision.Statements;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("惯例 P-4 集体研究、P-7 不利决定、P-8 送达：试点启用，简例关闭")
class DecisionPracticeIntegrationTest extends TwoAuthorities {

    @Autowired
    private Statements statements;

    @Autowired
    private Deliveries deliveries;

    @Test
    @DisplayName("P-4 启用：领导审批前登记会议纪要；错漏一次指出，会议日期不能晚于今天；领导看得到，卷宗里有集体研究记录")
    void minutesComeFirst() {
        var park = decisionDue("probe", "纪要产业园");
        assertThat(park.tasks("leader", "userTask_decide")).isEmpty();

        var tomorrow = new LinkedHashMap<>(park.minutes(true));
        tomorrow.put("meetingHeldOn", today().plusDays(1).toString());
        tomorrow.put("meetingKind", "茶话会");
        tomorrow.put("minutesNumber", " ");
        assertThat(park.completes("officer", "userTask_recordMinutes", tomorrow)
                        .expect(422)
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("meetingHeldOn", "meetingKind", "minutesNumber");
        park.studied();

        assertThat(shown(park, "leader", "userTask_decide", "minutesTable"))
                .contains("局务会", "局务会纪要〔2026〕12号", "会议同意认定");
        assertThat(park.textOf("officer", "collective-study-record")).contains("集体研究记录", "会议同意拟予批准的意见");
        assertThat(park.documents("locality1")).doesNotContain("collective-study-record");
        park.decided(true, "");
        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("approved");
    }

    @Test
    @DisplayName("P-4 启用：会议没有同意的，领导看得到；仍批准须写明理由")
    void againstTheMeetingOnlyWithAReason() {
        var park = decisionDue("probe", "会议未同意产业园");
        park.completed("officer", "userTask_recordMinutes", park.minutes(false));

        assertThat(shown(park, "leader", "userTask_decide", "minutesTable")).contains("不同意", "须写明理由");
        assertThat(park.decides(true, "").expect(422).json().get("code").asText())
                .isEqualTo("decision.against-the-meeting");
        park.decided(true, "会后条件已经成熟，专报党组同意");

        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("approved");
    }

    @Test
    @DisplayName("P-7 启用：拟不予认定先告知理由和期限，所在地陈述申辩，法制审核由另一人办理，领导看到后签发；决定书写明已经告知和复核")
    void toldFirstAndHeard() {
        var park = refusalDue("probe", "陈述申辩产业园");

        assertThat(park.documents("locality1")).contains("intended-refusal").doesNotContain("refusal");
        assertThat(park.textOf("locality1", "intended-refusal")).contains("拟不予认定告知书", "平均得分 65.00 分", "5个工作日", "陈述和申辩");
        assertThat(park.tasks("leader", "userTask_signRefusal")).isEmpty();
        assertThat(myTasks(park)).contains("userTask_makeStatement");
        park.states(Map.of("waived", false)).expect(400);
        park.states(Map.of("content", "三名专家误读了建设规划", "waived", false)).expect(204);
        park.continueJobs();
        assertThat(park.completes("officer", "userTask_checkLegality", Map.of("legalityConfirmed", true))
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("task.same-person");
        park.givenBack("officer", "userTask_checkLegality");
        assertThat(park.completes("officer2", "userTask_checkLegality", Map.of("legalityConfirmed", false))
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("form.reason-missing");
        park.legalityChecked(true, "规划已经提交论证，理由不成立");

        assertThat(shown(park, "leader", "userTask_signRefusal", "statementTable"))
                .contains("三名专家误读了建设规划", "审核通过", "理由不成立");
        park.refusalSigned();
        assertThat(park.textOf("locality1", "refusal"))
                .contains("书面告知你单位", "提出了陈述申辩意见", "向我局查询和陈述意见")
                .doesNotContain("行政复议");
        assertThat(park.textOf("officer", "legality-check")).contains("三名专家误读了建设规划", "程序合法");
        assertThat(park.documents("locality1")).doesNotContain("legality-check");
        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("refused");
        park.states(Map.of("waived", true)).expect(409);
    }

    @Test
    @DisplayName("P-7 启用：五个工作日满前最后一刻还能陈述，期满即转法制审核；期间停止计时")
    void theTimeForAStatementEnds() {
        var park = refusalDue("probe", "逾期未陈述产业园");
        assertThat(park.view("officer").get("deadlines").get(0).get("stopped").asBoolean())
                .isTrue();
        clock.moveTo("2026-09-08T23:59");
        park.continueJobs();
        assertThat(park.tasks("officer", "userTask_checkLegality")).isEmpty();

        clock.moveTo("2026-09-09T00:00");
        park.continueJobs();

        park.states(Map.of("content", "太迟了")).expect(409);
        assertThatThrownBy(() -> statements.make(CaseNumber.of(park.caseNumber()), false, "太迟了", "probe-locality1"))
                .isInstanceOf(NotAtThisStage.class);
        park.legalityChecked(true, "");
        park.refusalSigned();
        assertThat(park.textOf("locality1", "refusal")).contains("在规定期限内未提出陈述申辩意见");
    }

    @Test
    @DisplayName("P-7 启用：受理时退回的不另行告知")
    void aReturnIsNotTold() {
        var park = tooSmall("probe", "退回不告知产业园");

        assertThat(park.tasks("leader", "userTask_signRefusal")).hasSize(1);
        park.refusalSigned();
        assertThat(park.documents("locality1")).doesNotContain("intended-refusal");
    }

    @Test
    @DisplayName("P-8 启用：所在地在平台签收即电子送达，出具送达回证；当事人的期限从送达日期起算")
    void theLocalityConfirmsItsReceipt() {
        var park = decisionDue("probe", "签收产业园");
        park.studied();
        park.completed("leader", "userTask_decide", Map.of("approved", true));
        assertThat(park.documents("locality1")).contains("approval").doesNotContain("certificate");
        assertThat(deliveries.deliveredOn(CaseNumber.of(park.caseNumber()))).isEmpty();
        assertThat(myTasks(park)).contains("userTask_recordDelivery");
        clock.moveTo(today().plusDays(2).atTime(9, 0));
        var delivered = today();

        park.received();

        assertThat(deliveries.deliveredOn(CaseNumber.of(park.caseNumber()))).contains(delivered);
        assertThat(park.textOf("locality1", "delivery-receipt")).contains("送达回证", "电子送达", "批复");
        assertThat(park.documents("locality1")).contains("certificate");
        assertThat(park.textOf("officer", "archive-index")).contains("批复的送达回证（电子送达）");
        park.as("locality1")
                .post("/api/v1/cases/" + park.caseNumber() + "/receipt", Map.of())
                .expect(409);
    }

    @Test
    @DisplayName("P-8 启用：经办人登记邮寄送达；日期不早于印发、不晚于今天")
    void anOfficerRecordsTheDelivery() {
        var park = tooSmall("probe", "邮寄产业园");
        park.completed("leader", "userTask_signRefusal", Map.of());
        var issuedOn = today();
        clock.moveTo(issuedOn.plusDays(3).atTime(9, 0));

        for (var wrong : new String[] {
            issuedOn.minusDays(1).toString(), today().plusDays(1).toString(), "昨天"
        }) {
            assertThat(park.completes("officer", "userTask_recordDelivery", delivery(wrong, "post"))
                            .expect(422)
                            .json()
                            .get("errors")
                            .findValuesAsText("field"))
                    .containsExactly("deliveredOn");
        }
        assertThat(park.completes("officer", "userTask_recordDelivery", delivery(issuedOn.toString(), "pigeon"))
                        .expect(422)
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("deliveryManner");
        park.completed(
                "officer",
                "userTask_recordDelivery",
                delivery(issuedOn.plusDays(1).toString(), "post"));

        assertThat(deliveries.deliveredOn(CaseNumber.of(park.caseNumber()))).contains(issuedOn.plusDays(1));
        assertThat(park.textOf("locality1", "delivery-receipt")).contains("邮寄送达", "收发室李四");
    }

    @Test
    @DisplayName("P-4、P-8 关闭：不登记纪要直接审批，印发即视为送达")
    void approvalWithoutPractices() {
        var park = decisionDue("plain", "简例批复产业园");
        assertThat(park.tasks("officer", "userTask_recordMinutes")).isEmpty();

        park.completed("leader", "userTask_decide", Map.of("approved", true));

        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("approved");
        assertThat(park.documents("officer")).doesNotContain("collective-study-record", "delivery-receipt");
        assertThat(deliveries.deliveredOn(CaseNumber.of(park.caseNumber()))).contains(today());
    }

    @Test
    @DisplayName("P-7 关闭：不另行告知，领导直接签发")
    void refusalWithoutPractices() {
        var park = refusalDue("plain", "简例不予认定产业园");

        assertThat(park.documents("locality1")).doesNotContain("intended-refusal");
        park.completed("leader", "userTask_signRefusal", Map.of());

        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("refused");
        assertThat(park.textOf("locality1", "refusal")).doesNotContain("陈述申辩");
    }

    private static Map<String, Object> delivery(String on, String manner) {
        return Map.of("deliveredOn", on, "recipient", "收发室李四", "deliveryManner", manner);
    }

    private Recognition submitted(String authority, String name) {
        return of(authority)
                .drafted("locality1", name, YONGJIA, Recognition.specialised())
                .submitted("locality1");
    }

    private Recognition decisionDue(String authority, String name) {
        var park = submitted(authority, name);
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        return park;
    }

    private Recognition refusalDue(String authority, String name) {
        var park = submitted(authority, name);
        park.accepted();
        park.inspected();
        park.reviewed(65);
        return park;
    }

    private Recognition tooSmall(String authority, String name) {
        var indicators = Recognition.specialised();
        indicators.put("floorArea", "2999");
        var park = of(authority).drafted("locality1", name, YONGJIA, indicators).submitted("locality1");
        park.accepted();
        return park;
    }

    private static List<String> myTasks(Recognition park) {
        var found = new ArrayList<String>();
        park.as("locality1").get("/api/v1/tasks").expect(200).json().forEach(task -> {
            if (task.get("caseNumber").asText().equals(park.caseNumber())) {
                found.add(task.get("elementId").asText());
            }
        });
        return found;
    }

    private static String shown(Recognition park, String role, String element, String name) {
        return park.as(role)
                .get("/engine-rest/task/" + park.task(role, element).get("id").asText() + "/form-variables")
                .expect(200)
                .json()
                .get(name)
                .get("value")
                .asText();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
