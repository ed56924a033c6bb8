package org.parkcert.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("年度报告、自评：按年立案，固定日期前报送")
class AnnualReportIntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reporting reporting;

    @Autowired
    private TestClock clock;

    private String authority = "";

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
        Accounts.register(directory, "sichuan", List.of("510100", "511100"));
        Accounts.register(directory, "jilin-city", List.of("220202", "220221", "220281"));
        Accounts.register(directory, "chongqing", List.of("500103", "500101", "500114"));
    }

    @Test
    @DisplayName("温州：园区先报所在地审定，所在地3月31日前上报市局，工作总结和目标举措必交；逾期显示为逾期，退出的随即终止（WZ-13）")
    void reportsInTwoLevels() {
        authority = "wenzhou";
        var schedule = "wenzhou-annual-report-schedule";
        begun("2022-02-10T09:00", schedule);
        var park = reporting.park(authority, "330324", "年报产业园甲", "2023-05-10");
        var leavesEarly = reporting.park(authority, "330324", "年报产业园乙", "2023-05-10");
        var leavesLate = reporting.park(authority, "330324", "年报产业园丙", "2023-05-10");
        clock.moveTo("2023-12-01T00:20");
        reporting.dayCame(schedule);

        var duty = Reporting.duty(officer(), park, "2023");
        assertThat(duty.get("dueOn").asText()).isEqualTo("2024-03-31");
        var number = duty.get("caseNumber").asText();
        asksForAllAtOnce(number, "reportComment", "work-report");
        asksForAllAtOnce(number, "goalsComment", "work-report");
        submitted(number, "work-report");
        var examining = Reporting.task(locality(), number);
        assertThat(examining.get("elementId").asText()).isEqualTo("userTask_examine");
        Reporting.completes(locality(), examining, Map.of("reportAccepted", "true"))
                .expect(204);
        assertThat(Reporting.task(locality(), number).get("dueAt").asText()).startsWith("2024-04-01T00:00");
        reporting.passes(number, "2024-04-01T00:00");
        assertThat(Reporting.duty(officer(), park, "2023").get("lateAt").isNull())
                .isFalse();
        submitted(number, "work-report");
        accepted(number);
        assertThat(Reporting.duty(officer(), park, "2023").get("state").asText())
                .isEqualTo("DONE");

        var second =
                Reporting.duty(officer(), leavesLate, "2023").get("caseNumber").asText();
        submitted(second, "work-report");
        Reporting.completes(locality(), Reporting.task(locality(), second), Map.of("reportAccepted", "true"))
                .expect(204);
        reporting.leaves(leavesEarly, "2024-03-01");
        reporting.leaves(leavesLate, "2024-03-01");
        assertThat(Reporting.duty(officer(), leavesEarly, "2023").get("state").asText())
                .isEqualTo("RELEASED");
        assertThat(Reporting.duty(officer(), leavesLate, "2023").get("state").asText())
                .isEqualTo("RELEASED");
    }

    @Test
    @DisplayName("四川：每年12月31日前报送当年的自评自考，缺的报告和数据一次说明（SC-5-1）")
    void sichuanAssessesItselfByTheEndOfTheYear() {
        yearly("sichuan", "sichuan-self-assessment-schedule", "510100", "2023", "2023-12-31", "2023-11-02T00:20");
    }

    @Test
    @DisplayName("吉林市：所在地每年自评一次，向市局报告，自评报告必交（JL-8-2）")
    void jilinCityEvaluatesItselfEveryYear() {
        yearly("jilin-city", "jilin-city-self-evaluation-schedule", "220202", "2023", "2023-12-31", "2023-11-02T00:20");
    }

    @Test
    @DisplayName("重庆2019：意见施行期间每年报告，年度报告必交；失效后不再立案（CQA-5-3a）")
    void chongqingReportsWhileTheOldRulesAreInForce() {
        var park = yearly(
                "chongqing",
                "chongqing-2019-annual-report-schedule",
                "500103",
                "2020",
                "2021-01-31",
                "2021-01-01T00:20");

        clock.moveTo("2022-01-01T00:20");
        reporting.catchesUp(authority, "chongqing-2019-annual-report-schedule");

        assertThat(Reporting.duties(officer(), park))
                .extracting(duty -> duty.get("period").asText())
                .doesNotContain("2021");
    }

    @Test
    @DisplayName("重庆2021：每年为每个园区下达目标任务，年内认定的随后下达，与当年数据并列（CQB-14）")
    void targetsAreSetForEveryPark() {
        authority = "chongqing";
        var schedule = "chongqing-2021-annual-targets-schedule";
        begun("2022-01-02T09:00", schedule);
        var park = reporting.park(authority, "500105", "目标产业园甲", "2023-12-10");
        var leaves = reporting.park(authority, "500105", "目标产业园乙", "2023-12-10");
        var joins = reporting.park(authority, "500105", "目标产业园丙", "2024-04-10");
        clock.moveTo("2024-01-01T00:20");
        reporting.dayCame(schedule);
        assertThat(Reporting.duties(officer(), joins)).isEmpty();

        var number = Reporting.duty(officer(), park, "2024").get("caseNumber").asText();
        Reporting.completes(
                        officer(),
                        authority + "-officer",
                        number,
                        "userTask_setTargets",
                        Map.of(
                                "target_tenantCount", "三十",
                                "target_agencyCount", "20",
                                "target_employmentPersonTimes", "5000"))
                .expect(422);
        Reporting.completes(
                        officer(),
                        authority + "-officer",
                        number,
                        "userTask_setTargets",
                        Map.of(
                                "target_tenantCount", "30",
                                "target_agencyCount", "20",
                                "target_employmentPersonTimes", "5000"))
                .expect(204);

        assertThat(officer()
                        .get("/api/v1/parks/" + park + "/record")
                        .expect(200)
                        .json()
                        .toString())
                .contains("入园机构总数（目标）", "目标与完成");
        reporting.leaves(leaves, "2024-03-01");
        clock.moveTo("2024-05-01T00:20");
        reporting.catchesUp(authority, schedule);
        assertThat(Reporting.duty(officer(), leaves, "2024").get("state").asText())
                .isEqualTo("RELEASED");
        var joined = Reporting.duty(officer(), joins, "2024");
        assertThat(joined.get("state").asText()).isEqualTo("OPEN");
        assertThat(joined.get("dueOn").asText()).isEqualTo("2024-05-31");
        assertThat(joined.get("late").asBoolean()).isFalse();
        clock.moveTo("2024-06-01T00:00");
        assertThat(Reporting.duty(officer(), joins, "2024").get("late").asBoolean())
                .isTrue();
    }

    /** The park's report is recorded, another park leaves before. */
    private String yearly(
            String owing, String schedule, String locality, String period, String dueOn, String openedAt) {
        authority = owing;
        var year = Integer.parseInt(period);
        begun((year - 1) + "-03-01T09:00", schedule);
        var park = reporting.park(authority, locality, "年报产业园" + period, year + "-02-10");
        var leaves = reporting.park(authority, locality, "年报产业园退出" + period, year + "-02-10");
        clock.moveTo(openedAt);
        reporting.dayCame(schedule);
        reporting.catchesUp(authority, schedule);

        var duty = Reporting.duty(officer(), park, period);
        assertThat(duty.get("dueOn").asText()).isEqualTo(dueOn);
        var number = duty.get("caseNumber").asText();
        asksForAllAtOnce(number, "reportComment", "report");
        submitted(number, "report");
        accepted(number);
        assertThat(Reporting.duty(officer(), park, period).get("state").asText())
                .isEqualTo("DONE");
        assertThat(Reporting.duty(officer(), park, period).get("lateAt").isNull())
                .isTrue();
        reporting.leaves(leaves, openedAt.substring(0, 10));
        assertThat(Reporting.duty(officer(), leaves, period).get("state").asText())
                .isEqualTo("RELEASED");
        return park;
    }

    private void begun(String moment, String schedule) {
        clock.moveTo(moment);
        reporting.catchesUp(authority, schedule);
    }

    private void asksForAllAtOnce(String caseNumber, String answer, String material) {
        assertThat(Reporting.completes(locality(), Reporting.task(locality(), caseNumber), Map.of())
                        .expect(400)
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .contains(answer, "indicators.annualRevenue", "materials." + material);
    }

    private void submitted(String caseNumber, String material) {
        var task = Reporting.task(locality(), caseNumber);
        Reporting.figures(locality(), task);
        Reporting.materials(locality(), task);
        assertThat(Reporting.handedIn(officer(), task)).containsExactly(material);
        Reporting.completes(locality(), task, Map.of("reportComment", "本年工作总结", "goalsComment", "下一年目标和举措"))
                .expect(204);
    }

    private void accepted(String caseNumber) {
        Reporting.completes(
                        officer(),
                        authority + "-officer",
                        caseNumber,
                        "userTask_examine",
                        Map.of("reportAccepted", true))
                .expect(204);
    }

    private Caller officer() {
        return Caller.as(port, authority + "-officer");
    }

    private Caller locality() {
        return Caller.as(port, authority + "-locality1");
    }
}
