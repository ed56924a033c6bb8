package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.plaque.Plaques;
import org.parkcert.shared.CaseNumber;
import org.parkcert.subsidy.SubsidyReturns;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("处理：重庆 2019 年的意见和四川的办法")
class SanctionCasesIntegrationTest {

    private static final String YUZHONG = "500103";
    private static final String CHENGDU = "510100";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TestClock clock;

    @Autowired
    StandingParks parks;

    @Autowired
    Plaques plaques;

    @Autowired
    SubsidyReturns subsidyReturns;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Chongqing.accounts(directory);
        Accounts.besides(directory, "chongqing", "finance", null, Groups.FINANCE);
        Accounts.register(directory, "sichuan", List.of(CHENGDU));
        Accounts.besides(directory, "sichuan", "sanctioned1", CHENGDU, Groups.locality(CHENGDU));
        clock.moveTo("2026-09-01T09:00");
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(SanctionCasesIntegrationTest.class);
    }

    @Test
    @DisplayName("定期评估没有问题的，记入档案即结束（CQA-5-3b）")
    void evaluatedAndFoundInOrder() {
        var park = of2019("渝中评估产业园");
        assertThat(faults(park.completes("officer", "userTask_recordEvaluation", Map.of("misconductFound", false))))
                .containsExactlyInAnyOrder("evaluatedYear", "evaluationFinding");
        evaluated(park, false);

        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("refused");
    }

    @Test
    @DisplayName("有名无实的，责令退还补助资金并取消授牌：退还不超过已拨付的，登记到结清；标牌即时失效，人人可见（CQA-5-3b、P-7、P-9）")
    void repaymentAndWithdrawal() {
        var park = of2019("渝中处理产业园");
        var parkId = park.view("officer").get("parkId").asText();
        paid(parkId, "100");
        var plaque = plaques.award(CaseNumber.of(park.caseNumber()), null).plaqueNumber();
        evaluated(park, true);
        told(park, "district1", "repayment", "withdrawal");
        park.completed("officer", "userTask_recordMinutes", park.minutes(true));
        assertThat(faults(park.completes(
                        "leader",
                        "userTask_decideSanction",
                        Map.of("measures", List.of("repayment"), "repaymentAmount", "100.01"))))
                .containsExactly("repaymentAmount");
        assertThat(park.completes(
                                "leader",
                                "userTask_decideSanction",
                                Map.of("measures", List.of("repayment"), "repaymentAmount", "90.01"))
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .as("超过事先告知的金额（P-7）")
                .isEqualTo("sanction.more-than-told");
        assertThat(park.textOf("district1", "intended-refusal")).contains("责令退还补助资金 90.00 万元");
        park.completed(
                "leader",
                "userTask_decideSanction",
                Map.of("measures", List.of("repayment", "withdrawal"), "repaymentAmount", "90"));
        StandingParks.received(park, "district1");

        assertThat(park.textOf("district1", "sanction-decision")).contains("责令退还补助资金 90.00 万元", "取消授牌");
        assertThat(park.anyone()
                        .get("/api/v1/public/plaques/" + plaque)
                        .expect(200)
                        .text())
                .contains("\"state\":\"withdrawn\"");
        assertThat(faults(returns(park, "90.01"))).containsExactly("returnedAmount");
        returns(park, "60").expect(204);
        returns(park, "30").expect(204);
        park.completed(
                "officer",
                "userTask_takeBackPlaque",
                Map.of("plaqueReturned", true, "takenBackOn", parks.today().toString()));
        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("approved");
        var account = park.as("auditor")
                .get("/api/v1/parks/" + parkId + "/subsidies")
                .expect(200)
                .json()
                .get("accounts")
                .get(0);
        assertThat(account.get("returned").decimalValue()).isEqualByComparingTo("90");
        assertThat(account.get("owedBack").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("决定送达前另一办件已经取消授牌、责令退还的，不再重复，照常办结（CQA-5-3b、P-9）")
    void anotherCaseCameFirst() {
        var park = of2019("渝中重复处理产业园");
        var parkId = park.view("officer").get("parkId").asText();
        var other = CaseNumber.of(paid(parkId, "100"));
        plaques.award(CaseNumber.of(park.caseNumber()), null);
        evaluated(park, true);
        told(park, "district1", "repayment", "withdrawal");
        park.completed("officer", "userTask_recordMinutes", park.minutes(true));
        park.completed(
                "leader",
                "userTask_decideSanction",
                Map.of("measures", List.of("repayment", "withdrawal"), "repaymentAmount", "90"));
        plaques.withdraw(other, "另案取消", "CQA-5-3b");
        subsidyReturns.order(other, new BigDecimal("100"), "CQA-5-3b");

        StandingParks.received(park, "district1");
        park.completed("finance", "userTask_recordReturn", Map.of());

        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("approved");
        assertThat(park.as("officer")
                        .get("/api/v1/parks/" + parkId + "/record")
                        .expect(200)
                        .text())
                .contains("此前已经取消认定", "90.00 万元已由另一办件责令退还，不再重复");
    }

    @Test
    @DisplayName("领导可以只选其他措施，也可以不予处理（CQA-5-3b）")
    void otherMeasureOrNone() {
        var park = of2019("渝中约谈产业园");
        evaluated(park, true);
        told(park, "district1", "other");
        park.completed("leader", "userTask_decideSanction", Map.of("measures", List.of("other")));
        StandingParks.received(park, "district1");
        assertThat(park.textOf("district1", "sanction-decision")).contains("约谈运营单位负责人");
        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("approved");

        var none = of2019("渝中不处理产业园");
        evaluated(none, true);
        told(none, "district1", "other");
        none.completed("leader", "userTask_decideSanction", Map.of("decisionComment", "已经改正"));
        assertThat(none.view("officer").get("outcome").asText()).isEqualTo("refused");
    }

    @Test
    @DisplayName("四川：取消授牌的，标牌即时失效并收回（SC-5-4、P-9）")
    void withdrawnInSichuan() {
        var park = ofSichuan("成都处理产业园");
        plaques.award(CaseNumber.of(park.caseNumber()), null);
        told(park, "sanctioned1", "withdrawal");
        park.completed("officer", "userTask_recordMinutes", park.minutes(true));
        park.completed("leader", "userTask_decideSanction", Map.of("measures", List.of("withdrawal")));
        StandingParks.received(park, "sanctioned1");
        park.completed(
                "officer",
                "userTask_takeBackPlaque",
                Map.of("plaqueReturned", true, "takenBackOn", parks.today().toString()));

        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("approved");
    }

    @Test
    @DisplayName("四川：责令整改的，整改合格即结束；也可以不予处理（SC-5-4）")
    void rectifiedInSichuan() {
        var rectified = ofSichuan("成都整改产业园");
        rectified(rectified, true);
        assertThat(rectified.view("officer").get("outcome").asText()).isEqualTo("approved");
        var none = ofSichuan("成都不处理产业园");
        told(none, "sanctioned1", "rectification");
        none.completed("leader", "userTask_decideSanction", Map.of("decisionComment", "情节轻微"));
        assertThat(none.view("officer").get("outcome").asText()).isEqualTo("refused");
    }

    @Test
    @DisplayName("四川：整改不合格的，在同一办件中再次告知、听取陈述申辩，由领导决定是否取消授牌（SC-5-4、P-7）")
    void furtherMeasureInSichuan() {
        var park = ofSichuan("成都未整改产业园");
        var plaque = plaques.award(CaseNumber.of(park.caseNumber()), null).plaqueNumber();
        rectified(park, false);
        assertThat(park.completes("officer", "userTask_recordEvidence", evidence("rectification"))
                        .expect(422)
                        .json()
                        .get("errors")
                        .findValuesAsText("code"))
                .as("再处理的只有取消授牌")
                .containsExactly("not-offered");
        told(park, "sanctioned1", "withdrawal");
        park.completed("officer", "userTask_recordMinutes", park.minutes(true));
        park.completed("leader", "userTask_decideSanction", Map.of("measures", List.of("withdrawal")));
        StandingParks.received(park, "sanctioned1");
        park.completed(
                "officer",
                "userTask_takeBackPlaque",
                Map.of("plaqueReturned", true, "takenBackOn", parks.today().toString()));

        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("approved");
        assertThat(park.anyone()
                        .get("/api/v1/public/plaques/" + plaque)
                        .expect(200)
                        .text())
                .contains("\"state\":\"withdrawn\"");
        assertThat(park.documents("sanctioned1").stream().filter("intended-refusal"::equals))
                .as("两次告知")
                .hasSize(2);
        assertThat(park.documents("sanctioned1").stream().filter("sanction-decision"::equals))
                .hasSize(2);

        var kept = ofSichuan("成都延后产业园");
        rectified(kept, false);
        told(kept, "sanctioned1", "withdrawal");
        kept.completed("officer", "userTask_recordMinutes", kept.minutes(true));
        kept.completed("leader", "userTask_decideSanction", Map.of("decisionComment", "主要问题已经改正"));
        assertThat(kept.view("officer").get("outcome").asText()).isEqualTo("refused");
    }

    @Test
    @DisplayName("证据的文件由经办人在登记时上传，所在地陈述申辩前可以查阅，告知书列出证据和条款；提交后不能再传（SC-5-4、P-7）")
    void evidenceIsFiled() {
        var park = ofSichuan("成都证据产业园");
        var id = park.view("officer").get("applicationId").asText();
        evidenceUploaded(park, id, "officer").expect(404);
        park.claimed("officer", "userTask_recordEvidence");
        assertThat(evidenceUploaded(park, id, "officer")
                        .expect(201)
                        .json()
                        .get("trustGrade")
                        .asText())
                .isEqualTo("B");
        evidenceUploaded(park, id, "sanctioned1").expect(409);
        told(park, "sanctioned1", "rectification");

        evidenceUploaded(park, id, "officer").expect(404);
        var seen = park.as("sanctioned1")
                .get("/api/v1/applications/" + id)
                .expect(200)
                .json();
        assertThat(seen.get("files").findValuesAsText("code")).containsExactly("inspection-record");
        assertThat(seen.get("files").get(0).get("supplement").asBoolean()).isFalse();
        park.as("sanctioned1")
                .get("/api/v1/applications/" + id + "/materials/"
                        + seen.get("files").get(0).get("id").asLong())
                .expect(200);
        assertThat(park.textOf("sanctioned1", "intended-refusal")).contains("现场检查笔录", "五（三）");
    }

    private static Answer evidenceUploaded(Recognition park, String applicationId, String role) {
        return park.as(role)
                .upload(
                        "/api/v1/applications/" + applicationId + "/materials?code=inspection-record",
                        "file",
                        "现场检查笔录.pdf",
                        Recognition.PDF);
    }

    private void rectified(Recognition park, boolean good) {
        told(park, "sanctioned1", "rectification");
        park.completed("leader", "userTask_decideSanction", Map.of("measures", List.of("rectification")));
        StandingParks.received(park, "sanctioned1");
        park.completed("officer", "userTask_orderRectification", Map.of("rectificationDemand", "恢复运营"));
        locality(park, "sanctioned1", Map.of("rectificationReport", "已恢复运营"));
        park.completed(
                "officer", "userTask_verifyRectification", Map.of("rectified", good, "rectificationComment", "现场核查"));
    }

    private Recognition of2019(String name) {
        var parkId = parks.recognised("chongqing", YUZHONG, name, "2019", LocalDate.of(2020, 5, 1));
        return StandingParks.opened(Chongqing.recognition(port, runtime, management, clock), parkId, "sanction");
    }

    private Recognition ofSichuan(String name) {
        var parkId = parks.recognised("sichuan", CHENGDU, name, "2020", LocalDate.of(2024, 5, 1));
        return StandingParks.opened(new Recognition(port, "sichuan", runtime, management, clock), parkId, "sanction");
    }

    private static void evaluated(Recognition park, boolean misconduct) {
        park.completed(
                "officer",
                "userTask_recordEvaluation",
                Map.of("evaluatedYear", "2025", "evaluationFinding", "入驻机构大部分撤离", "misconductFound", misconduct));
    }

    private static void told(Recognition park, String locality, String... measures) {
        park.completed("officer", "userTask_recordEvidence", evidence(measures));
        StandingParks.heard(park, locality);
    }

    private static Map<String, Object> evidence(String... measures) {
        var evidence = new HashMap<String, Object>();
        evidence.put("sanctionFacts", "园区有名无实");
        evidence.put("sanctionEvidence", "现场检查笔录，本局，2026年8月3日");
        evidence.put("intendedMeasures", List.of(measures));
        evidence.put("otherMeasure", "约谈运营单位负责人");
        evidence.put("intendedRepayment", "90");
        return evidence;
    }

    /** The number of the case in which it was paid. */
    private String paid(String parkId, String amount) {
        var park = StandingParks.opened(Chongqing.recognition(port, runtime, management, clock), parkId, "subsidy");
        park.completed("officer", "userTask_chooseSubsidy", Map.of("subsidyKind", "construction"));
        park.completed(
                "officer",
                "userTask_proposeAmount",
                Map.of("subsidyProposed", true, "proposedAmount", amount, "subsidyPurpose", "房屋租金"));
        park.completed("leader", "userTask_decideAmount", Map.of("approved", true));
        park.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", true));
        StandingParks.received(park, "district1");
        park.completed(
                "finance",
                "userTask_recordPayment",
                Map.of(
                        "paidAmount",
                        new BigDecimal(amount).toPlainString(),
                        "paidOn",
                        "2026-09-01",
                        "paymentPurpose",
                        "房屋租金",
                        "paymentVoucher",
                        "渝财社〔2026〕2号"));
        return park.caseNumber();
    }

    private static Answer returns(Recognition park, String amount) {
        return park.completes(
                "finance",
                "userTask_recordReturn",
                Map.of("returnedAmount", amount, "returnedOn", "2026-09-01", "returnVoucher", "缴款书1"));
    }

    private static void locality(Recognition park, String role, Map<String, Object> fields) {
        for (var task : park.as(role).get("/api/v1/tasks").expect(200).json()) {
            if (task.path("caseNumber").asText().equals(park.caseNumber())
                    && task.path("links").has("complete")) {
                park.as(role)
                        .post(task.get("links").get("complete").asText(), fields)
                        .expect(204);
            }
        }
    }

    private static List<String> faults(Answer answer) {
        return answer.expect(422).json().get("errors").findValuesAsText("field");
    }
}
