package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.subsidy.Settlement;
import org.parkcert.subsidy.SubsidyConsequences;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("补助资金：重庆")
class SubsidyIntegrationTest {

    private static final String YUZHONG = "500103";
    private static final Settlement.Terms THREE_YEARS =
            new Settlement.Terms("three-years", "三年补助", "CQB-25-2", new BigDecimal("300.00"), null, null, null, null);

    private static final BigDecimal BONUS = new BigDecimal("10.00");

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
    SubsidyConsequences consequences;

    @Autowired
    ParkRecords records;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Chongqing.accounts(directory);
        Accounts.besides(directory, "chongqing", "finance", null, Groups.FINANCE);
        clock.moveTo("2026-09-01T09:00");
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(SubsidyIntegrationTest.class);
    }

    @Test
    @DisplayName("拟定金额时看得到园区的目标任务、年度数据和最近一次月报，改正过的以后一次为准（CQB-11、CQB-14、CQB-16）")
    void conditionOfThePark() {
        var parkId = park2021("渝中数据产业园");
        records.figures(parkId, "2026", Map.of("target_agencyCount", "30", "floorArea", "12000"), null, "CQB-14");
        records.figures(parkId, "2026-06", Map.of("agencyCount", "24"), null, "CQB-16");
        records.figures(parkId, "2026-07", Map.of("agencyCount", "25"), null, "CQB-16");
        records.figures(parkId, "2026-07", Map.of("agencyCount", "26", "policySupport", "true"), null, "CQB-16");
        records.figures(parkId, "2024", Map.of("agencyCount", "19"), null, "CQB-16");
        var park = opened(parkId);

        var shown = park.as("officer")
                .get("/engine-rest/task/"
                        + park.task("officer", "userTask_proposeAmount")
                                .get("id")
                                .asText() + "/form-variables")
                .expect(200)
                .json()
                .get("parkFigures")
                .get("value")
                .asText();

        assertThat(shown)
                .contains(
                        "| 2026年 | 经营性人力资源服务机构数（家） | 30 | — | 26（2026-07） |", "| 2026年 | 建筑总面积（平方米） | — | 12000 | — |")
                .doesNotContain("24", "19", "政策");
    }

    @Test
    @DisplayName("首年按基准核定，集体研究，财务审核，分次拨付写明用途，所在地登记支出；台账每笔可以追溯到办件（CQB-11、CQB-12、P-4、P-8）")
    void firstYear() {
        var parkId = park2021("渝中补助产业园");
        var park = opened(parkId);
        assertThat(faults(proposes(park, "2026", "300.01", "园区运营良好", "房屋租金"))).containsExactly("proposedAmount");
        assertThat(faults(proposes(park, "2027", "150", "", "")))
                .containsExactlyInAnyOrder("subsidyYear", "adjustmentReason", "subsidyPurpose");
        assertThat(faults(proposes(park, "2029", "一百", "", "房屋租金")))
                .containsExactlyInAnyOrder("subsidyYear", "proposedAmount");
        assertThat(faults(proposes(park, "2026", "149.99", "", "房屋租金"))).containsExactly("adjustmentReason");
        proposes(park, "2026", "150", "", "入驻企业房屋租金").expect(204);
        park.completed("officer", "userTask_recordMinutes", park.minutes(true));
        park.completed("leader", "userTask_decideAmount", Map.of("approved", true));
        park.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", true));

        assertThat(park.textOf("locality1", "subsidy-notice")).contains("2026年度", "150.00万元", "入驻企业房屋租金", "最高300.00万元");
        StandingParks.received(park, "locality1");
        assertThat(faults(pays(park, "150.01", "房屋租金"))).containsExactly("paidAmount");
        assertThat(faults(pays(park, "100", ""))).containsExactly("paymentPurpose");
        pays(park, "100", "第一季度房屋租金").expect(204);
        pays(park, "50.01", "第二季度房屋租金").expect(422);
        pays(park, "50", "第二季度房屋租金").expect(204);

        spends(
                        park,
                        Map.of(
                                "spentAmount",
                                "150.01",
                                "spentFor",
                                "房屋租金",
                                "spentOn",
                                "2026-09-01",
                                "spendingVoucher",
                                "记1",
                                "spendingComplete",
                                true))
                .expect(400);
        spends(
                        park,
                        Map.of(
                                "spentAmount",
                                "120",
                                "spentFor",
                                "房屋租金补贴",
                                "spentOn",
                                "2026-09-01",
                                "spendingVoucher",
                                "记1",
                                "spendingComplete",
                                false))
                .expect(204);
        spends(park, Map.of("spendingComplete", true)).expect(400);
        spends(park, Map.of("spendingComplete", true, "unspentReason", "结余转下年")).expect(204);

        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("approved");
        var account = accounts("locality1", parkId).get(0);
        assertThat(account.get("granted").decimalValue()).isEqualByComparingTo("150");
        assertThat(account.get("paid").decimalValue()).isEqualByComparingTo("150");
        assertThat(account.get("room").decimalValue()).isEqualByComparingTo("150");
        assertThat(account.get("spent").decimalValue()).isEqualByComparingTo("120");
        assertThat(account.get("bookings").findValuesAsText("kind"))
                .containsExactly("entitlement", "approval", "payment", "payment", "spending");
        assertThat(account.get("bookings").findValuesAsText("caseNumber")).containsOnly(park.caseNumber());
        as("locality2", "/api/v1/parks/" + parkId + "/subsidies").expect(404);
    }

    @Test
    @DisplayName("累计 299.99、300.00 万元可以，300.01 万元不可以；每年可以高于基准（CQB-11）")
    void boundaries() {
        var parkId = park("渝中界限产业园", "2021", LocalDate.of(2024, 3, 1));
        granted(parkId, "2024", "199.99", "首年投入大");
        var second = opened(parkId);
        assertThat(faults(proposes(second, "2025", "100.02", "超过基准", "装修"))).containsExactly("proposedAmount");
        granted(second, "2025", "100", "");
        var third = opened(parkId);
        assertThat(faults(proposes(third, "2026", "0.02", "余额", "物管"))).containsExactly("proposedAmount");
        assertThat(faults(proposes(third, "2025", "0.01", "余额", "物管"))).containsExactly("subsidyYear");
        granted(third, "2026", "0.01", "只余此数");

        assertThat(accounts("finance", parkId).get(0).get("room").decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("领导不同意、财务不同意的退回重新拟定；另定金额须写理由，须集体研究的金额退回重新拟定；登记过纪要的不再登记（CQB-11、P-4）")
    void givenBack() {
        var parkId = park2021("渝中退回产业园");
        var park = opened(parkId);
        proposes(park, "2026", "100", "建设进度慢", "装修").expect(204);
        park.completed("leader", "userTask_decideAmount", Map.of("approved", false, "decisionComment", "再核实"));
        proposes(park, "2026", "100", "建设进度慢", "装修").expect(204);
        assertThat(faults(park.completes(
                        "leader", "userTask_decideAmount", Map.of("approved", true, "decidedAmount", "90"))))
                .containsExactly("decisionComment");
        assertThat(faults(park.completes(
                        "leader",
                        "userTask_decideAmount",
                        Map.of("approved", true, "decidedAmount", "150", "decisionComment", "加大支持"))))
                .containsExactly("decidedAmount");
        park.completed(
                "leader",
                "userTask_decideAmount",
                Map.of("approved", true, "decidedAmount", "90", "decisionComment", "按进度安排"));
        park.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", false, "fundsComment", "预算已调增"));

        proposes(park, "2026", "150", "", "装修").expect(204);
        park.completed("officer", "userTask_recordMinutes", park.minutes(true));
        park.completed("leader", "userTask_decideAmount", Map.of("approved", false, "decisionComment", "用途写细"));
        proposes(park, "2026", "150", "", "公共场地租金").expect(204);
        park.completed("leader", "userTask_decideAmount", Map.of("approved", true));

        assertThat(park.tasks("finance", "userTask_approveFunds")).hasSize(1);
        assertThat(accounts("officer", parkId).get(0).get("granted").decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("拟不安排的先告知、听取陈述申辩；领导不签发的退回，不再重复告知；签发的印发决定（CQB-11、P-7）")
    void notGranted() {
        var park = opened(park2021("渝中不予产业园"));
        assertThat(faults(park.completes("officer", "userTask_proposeAmount", Map.of("subsidyProposed", false))))
                .containsExactly("adjustmentReason");
        Map<String, Object> none = Map.of("subsidyProposed", false, "adjustmentReason", "园区停业整顿");
        park.completed("officer", "userTask_proposeAmount", none);
        assertThat(park.textOf("locality1", "intended-refusal")).contains("拟不安排补助资金告知书", "园区停业整顿");
        StandingParks.heard(park, "locality1");
        park.completed("leader", "userTask_signRefusal", Map.of("refusalSigned", false, "signingComment", "核实停业时间"));
        park.completed("officer", "userTask_proposeAmount", none);
        park.completed("leader", "userTask_signRefusal", Map.of("refusalSigned", true));
        StandingParks.received(park, "locality1");

        assertThat(park.textOf("locality1", "subsidy-refusal")).contains("不予安排", "园区停业整顿");
        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("refused");
    }

    @Test
    @DisplayName("整改后仍不合格的，取消当年尚未拨付的补助，已拨付的不变，当年不能再核定（CQB-25-2）")
    void cancelled() {
        var parkId = park2021("渝中取消产业园");
        var park = opened(parkId);
        granted(park, "2026", "100", "进度慢");
        StandingParks.received(park, "locality1");
        pays(park, "40", "装修").expect(204);

        consequences.cancelYear(CaseNumber.of(park.caseNumber()), 2026, THREE_YEARS);
        consequences.cancelYear(CaseNumber.of(park.caseNumber()), 2026, THREE_YEARS);

        var account = accounts("officer", parkId).get(0);
        assertThat(account.get("granted").decimalValue()).isEqualByComparingTo("40");
        assertThat(account.get("payable").decimalValue()).isEqualByComparingTo("0");
        assertThat(account.get("bookings").findValuesAsText("note"))
                .as("档案说明已拨付的为什么不退还")
                .anyMatch(note -> note.contains("已拨付的 40.00 万元不在其内，办法没有规定退还"));
        park.completed("finance", "userTask_recordPayment", Map.of());
        spends(park, Map.of("spendingComplete", true, "unspentReason", "尚未支出")).expect(204);
        assertThat(faults(proposes(opened(parkId), "2026", "50", "补回", "装修"))).containsExactly("subsidyYear");
    }

    @Test
    @DisplayName("两个办件同时经财务审核，累计超过 300 万元的只有一个能通过（CQB-11）")
    void twoAtOnce() throws Exception {
        var parkId = park("渝中并发产业园", "2021", LocalDate.of(2025, 3, 1));
        var one = decided(opened(parkId), "2025", "200");
        var other = decided(opened(parkId), "2026", "150");
        var start = new CountDownLatch(1);
        try (var people = new People(2)) {
            var first = people.pool().submit(approves(one, start));
            var second = people.pool().submit(approves(other, start));
            start.countDown();

            assertThat(List.of(first.get(), second.get())).containsOnlyOnce(204).doesNotContain(500);
        }
        assertThat(accounts("officer", parkId).get(0).get("granted").decimalValue())
                .isLessThanOrEqualTo(new BigDecimal("200"));
    }

    @Test
    @DisplayName("优秀增加的 10 万元不计入最高金额，三年以后也给予，同一年度只一次（CQB-25-1）")
    void bonus() {
        var parkId = park("渝中优秀产业园", "2019", LocalDate.of(2020, 3, 1));
        var one =
                CaseNumber.of(StandingParks.opened(place(), parkId, "sanction").caseNumber());

        assertThat(consequences.grantBonus(one, 2027, BONUS, "CQB-25-1")).isTrue();
        assertThat(consequences.grantBonus(one, 2027, BONUS, "CQB-25-1")).isFalse();
        var account = accounts("auditor", parkId);
        assertThat(account.findValuesAsText("programme")).containsOnly("commendation");
        assertThat(account.get(0).get("granted").decimalValue()).isEqualByComparingTo("10");
        assertThat(account.get(0).get("payable").decimalValue()).isEqualByComparingTo("10");
        assertThat(account.get(0).get("room").isNull()).isTrue();
    }

    @Test
    @DisplayName("园区取消认定的，不能再拟定、审核和拨付，尚未拨付的不再拨付，也不再增加（CQB-11、CQB-25-1、CQB-25-3）")
    void withdrawnParkIsPaidNothing() {
        var parkId = park2021("渝中退出产业园");
        var paying = opened(parkId);
        granted(paying, "2026", "100", "进度慢");
        StandingParks.received(paying, "locality1");
        pays(paying, "40", "装修").expect(204);
        var proposing = opened(parkId);
        parks.withdrawn(parkId);

        assertThat(code(proposes(proposing, "2026", "50", "补充", "装修"))).isEqualTo("subsidy.park-withdrawn");
        assertThat(code(pays(paying, "60", "装修"))).isEqualTo("subsidy.park-withdrawn");
        assertThat(consequences.grantBonus(CaseNumber.of(paying.caseNumber()), 2026, BONUS, "CQB-25-1"))
                .isFalse();
        paying.completed("finance", "userTask_recordPayment", Map.of());

        var account = accounts("officer", parkId).get(0);
        assertThat(account.get("paid").decimalValue()).isEqualByComparingTo("40");
        assertThat(account.get("payable").decimalValue()).isEqualByComparingTo("0");
        assertThat(account.get("bookings").findValuesAsText("note")).contains("园区已经取消认定，尚未拨付的不再拨付");
    }

    @Test
    @DisplayName("核定后取消认定的，财务不能再同意；增加的补助因此退回即结束（CQB-11、CQB-25-1）")
    void withdrawnParkIsNotApproved() {
        var parkId = park2021("渝中核定退出产业园");
        var decided = decided(opened(parkId), "2026", "100");
        var bonus = opened(parkId);
        consequences.grantBonus(CaseNumber.of(bonus.caseNumber()), 2026, BONUS, "CQB-25-1");
        var instance = runtime.createProcessInstanceByKey("chongqing-2021-commendation-bonus")
                .processDefinitionTenantId("chongqing")
                .businessKey(bonus.caseNumber())
                .execute();
        parks.withdrawn(parkId);

        assertThat(code(decided.completes("finance", "userTask_approveFunds", Map.of("fundsApproved", true))))
                .isEqualTo("subsidy.park-withdrawn");
        bonus.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", false, "fundsComment", "已取消认定"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("台账的页面、导出、总览和档案附表由同样的人看：专家、部门等看不到")
    void readers() {
        var parkId = park2021("渝中查阅产业园");
        var park = opened(parkId);
        granted(park, "2026", "100", "进度慢");

        for (var path : List.of("/api/v1/subsidies", "/api/v1/exports/subsidies")) {
            as("expert1", path).expect(403);
            as("leader", path).expect(200);
        }
        assertThat(as("expert1", "/api/v1/dashboard").expect(200).text()).doesNotContain("\"subsidies\"");
        assertThat(as("officer", "/api/v1/dashboard").expect(200).text()).contains("\"subsidies\"");
        assertThat(as("expert1", "/api/v1/parks/" + parkId + "/record")
                        .expect(200)
                        .text())
                .doesNotContain("补助资金");
        assertThat(as("officer", "/api/v1/parks/" + parkId + "/record")
                        .expect(200)
                        .text())
                .contains("补助资金", "三年补助");
    }

    private static String code(Answer answer) {
        return answer.expect(422).json().get("code").asText();
    }

    @Test
    @DisplayName("增加的补助由财务审核、拨付，不同意的重新审核；整改未完成的不能拨付（CQB-25-1）")
    void bonusIsPaid() {
        var parkId = park("渝中增加产业园", "2019", LocalDate.of(2020, 3, 1));
        var park = StandingParks.opened(place(), parkId, "sanction");
        consequences.grantBonus(CaseNumber.of(park.caseNumber()), 2026, BONUS, "CQB-25-1");
        runtime.createProcessInstanceByKey("chongqing-2021-commendation-bonus")
                .processDefinitionTenantId("chongqing")
                .businessKey(park.caseNumber())
                .execute();
        park.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", false, "fundsComment", "待预算"));
        park.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", true));
        StandingParks.received(park, "locality1");
        var rectification = runtime.createProcessInstanceByKey("shared-rectification")
                .processDefinitionWithoutTenantId()
                .businessKey(park.caseNumber())
                .setVariable("rectificationMonths", 3)
                .execute();
        assertThat(pays(park, "10", "园区运行管理").expect(422).json().get("code").asText())
                .isEqualTo("subsidy.rectification-open");
        runtime.deleteProcessInstance(rectification.getId(), "rectified");
        pays(park, "10", "园区运行管理").expect(204);
        spends(
                        park,
                        Map.of(
                                "spentAmount",
                                "10",
                                "spentFor",
                                "运行管理",
                                "spentOn",
                                "2026-09-01",
                                "spendingVoucher",
                                "记2",
                                "spendingComplete",
                                true))
                .expect(204);

        var account = accounts("officer", parkId).get(0);
        assertThat(account.get("programme").asText()).isEqualTo("commendation");
        assertThat(account.get("paid").decimalValue()).isEqualByComparingTo("10");
    }

    @Test
    @DisplayName("按前一办法认定的园区，补助仍按前一办法：领导在 100 至 300 万元内决定（CQA-5-2）")
    void of2019() {
        var parkId = park("渝中旧办法产业园", "2019", LocalDate.of(2020, 5, 1));
        var park = StandingParks.opened(place(), parkId, "subsidy");
        park.completed("officer", "userTask_chooseSubsidy", Map.of("subsidyKind", "construction"));
        assertThat(faults(proposes2019(park, "99.99"))).containsExactly("proposedAmount");
        assertThat(faults(proposes2019(park, "300.01"))).contains("proposedAmount");
        proposes2019(park, "100").expect(204);
        park.completed("leader", "userTask_decideAmount", Map.of("approved", true));
        park.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", false, "fundsComment", "用途不符"));
        proposes2019(park, "100").expect(204);
        park.completed("leader", "userTask_decideAmount", Map.of("approved", true));
        park.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", true));
        paidAndSpent(park, "100");
        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("approved");
        assertThat(park.view("officer").get("regime").asText()).contains("2019");

        var none = StandingParks.opened(place(), parkId, "subsidy");
        none.completed("officer", "userTask_chooseSubsidy", Map.of("subsidyKind", "construction"));
        none.completed(
                "officer", "userTask_proposeAmount", Map.of("subsidyProposed", false, "adjustmentReason", "已经给予"));
        StandingParks.heard(none, "locality1");
        none.completed("leader", "userTask_signRefusal", Map.of("refusalSigned", true));
        StandingParks.received(none, "locality1");
        assertThat(none.view("officer").get("outcome").asText()).isEqualTo("refused");
    }

    @Test
    @DisplayName("创业孵化基地的 60 万元只登记认定文件，只给予一次（CQA-5-2）")
    void incubator() {
        var parkId = park("渝中孵化产业园", "2019", LocalDate.of(2020, 6, 1));
        var park = StandingParks.opened(place(), parkId, "subsidy");
        assertThat(faults(park.completes("officer", "userTask_chooseSubsidy", Map.of("subsidyKind", "incubator"))))
                .containsExactly("incubatorRecognition", "subsidyPurpose");
        Map<String, Object> chosen = Map.of(
                "subsidyKind",
                "incubator",
                "incubatorRecognition",
                "关于认定市级创业孵化基地的通知，2021年6月1日",
                "subsidyPurpose",
                "孵化场地租金");
        park.completed("officer", "userTask_chooseSubsidy", chosen);
        park.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", false, "fundsComment", "文件待核"));
        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("refused");

        var again = StandingParks.opened(place(), parkId, "subsidy");
        again.completed("officer", "userTask_chooseSubsidy", chosen);
        again.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", true));
        assertThat(again.textOf("locality1", "subsidy-notice")).contains("依据关于认定市级创业孵化基地的通知，2021年6月1日", "资金用途：孵化场地租金");
        paidAndSpent(again, "60");

        var third = StandingParks.opened(place(), parkId, "subsidy");
        assertThat(third.completes("officer", "userTask_chooseSubsidy", chosen)
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("subsidy.once-only");
    }

    private void paidAndSpent(Recognition park, String amount) {
        StandingParks.received(park, "locality1");
        pays(park, amount, "入驻企业房屋租金").expect(204);
        spends(
                        park,
                        Map.of(
                                "spentAmount",
                                amount,
                                "spentFor",
                                "房屋租金",
                                "spentOn",
                                "2026-09-01",
                                "spendingVoucher",
                                "记3",
                                "spendingComplete",
                                true))
                .expect(204);
    }

    private Callable<Integer> approves(Recognition park, CountDownLatch start) {
        return () -> {
            start.await();
            return park.completes("finance", "userTask_approveFunds", Map.of("fundsApproved", true))
                    .status();
        };
    }

    private Recognition decided(Recognition park, String year, String amount) {
        proposes(park, year, amount, "按建设情况", "装修").expect(204);
        if (new BigDecimal(amount).compareTo(new BigDecimal("100")) > 0) {
            park.completed("officer", "userTask_recordMinutes", park.minutes(true));
        }
        park.completed("leader", "userTask_decideAmount", Map.of("approved", true));
        return park;
    }

    private void granted(String parkId, String year, String amount, String reason) {
        granted(opened(parkId), year, amount, reason);
    }

    private void granted(Recognition park, String year, String amount, String reason) {
        proposes(park, year, amount, reason, "房屋租金").expect(204);
        if (new BigDecimal(amount).compareTo(new BigDecimal("100")) > 0) {
            park.completed("officer", "userTask_recordMinutes", park.minutes(true));
        }
        park.completed("leader", "userTask_decideAmount", Map.of("approved", true));
        park.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", true));
    }

    private Answer proposes(Recognition park, String year, String amount, String reason, String purpose) {
        var fields = new HashMap<String, Object>(Map.of(
                "subsidyProposed", true, "subsidyYear", year, "proposedAmount", amount, "subsidyPurpose", purpose));
        fields.put("adjustmentReason", reason);
        return park.completes("officer", "userTask_proposeAmount", fields);
    }

    private static Answer proposes2019(Recognition park, String amount) {
        return park.completes(
                "officer",
                "userTask_proposeAmount",
                Map.of("subsidyProposed", true, "proposedAmount", amount, "subsidyPurpose", "入驻企业房屋租金"));
    }

    private static Answer pays(Recognition park, String amount, String purpose) {
        return park.completes(
                "finance",
                "userTask_recordPayment",
                Map.of(
                        "paidAmount",
                        amount,
                        "paidOn",
                        "2026-09-01",
                        "paymentPurpose",
                        purpose,
                        "paymentVoucher",
                        "渝财社〔2026〕1号"));
    }

    /** As the locality does, at its desk. */
    private Answer spends(Recognition park, Map<String, Object> fields) {
        for (var task : park.as("locality1").get("/api/v1/tasks").expect(200).json()) {
            if (task.path("caseNumber").asText().equals(park.caseNumber())
                    && task.path("links").has("complete")) {
                return park.as("locality1")
                        .post(task.get("links").get("complete").asText(), fields);
            }
        }
        throw new AssertionError("No task of " + park.caseNumber());
    }

    private Recognition place() {
        return Chongqing.recognition(port, runtime, management, clock);
    }

    private Recognition opened(String parkId) {
        return StandingParks.opened(place(), parkId, "subsidy");
    }

    private String park2021(String name) {
        return park(name, "2021", LocalDate.of(2026, 3, 1));
    }

    private String park(String name, String regime, LocalDate on) {
        return parks.recognised("chongqing", YUZHONG, name, regime, on);
    }

    private JsonNode accounts(String role, String parkId) {
        return as(role, "/api/v1/parks/" + parkId + "/subsidies")
                .expect(200)
                .json()
                .get("accounts");
    }

    private Answer as(String role, String path) {
        return place().as(role).get(path);
    }

    private static List<String> faults(Answer answer) {
        return answer.expect(422).json().get("errors").findValuesAsText("field");
    }

    /** Threads that end with the test. */
    private record People(java.util.concurrent.ExecutorService pool) implements AutoCloseable {

        People(int number) {
            this(Executors.newFixedThreadPool(number));
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
