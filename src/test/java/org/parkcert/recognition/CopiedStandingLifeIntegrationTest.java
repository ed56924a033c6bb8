package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.recognition.EvaluationDriver.confirmed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.duty.Reporting;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.plaque.Plaques;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.BundleCopy;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes after the plaque, once in each copy, as far as its authority has it. */
@IntegrationTest
@DisplayName("新主管部门：复制规则包、改名，授牌以后的事项照样办理")
class CopiedStandingLifeIntegrationTest {

    /** Its letters are anything. */
    private static final Pattern PICTURE = Pattern.compile("base64,[A-Za-z0-9+/=]+");

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 3, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private Directory directory;

    @Autowired
    private EvaluationDriver driver;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Parks parks;

    @Autowired
    private Plaques plaques;

    private final List<String> ids = new ArrayList<>();
    private BundleCopy bundle = BundleCopy.none("");
    private Recognition user;
    private String locality = "";

    @BeforeEach
    void nobodyYet() {
        user = new Recognition(port, bundle, runtime, management, clock);
    }

    @Test
    @DisplayName("一套有两级年度报告、变更报告、评估和反馈意见的")
    void twoLevelsAndOpinions() {
        begins("plain", "330324", "2022-02-10T09:00");
        reported("annual-report", "-annual-report-schedule", "2023", "2023-05-10", "2023-12-02T00:20", true);
        var moving = reportsChange("change-report");
        user.completed("officer", "userTask_acknowledge", Map.of());
        moved(moving);

        var round = evaluated(2016, "leader", List.of("report"), false, 92, 60);
        for (var number = 1; number <= 2; number++) {
            follows(round, number);
            user.completed("officer", "userTask_giveOpinion", Map.of("evaluationOpinion", "拓展服务"));
            assertThat(user.documents("locality1")).contains("evaluation-opinion");
        }
        saysNothingOfTheOriginal(round, 2);
    }

    @Test
    @DisplayName("一套有自评自考、评估考核（等次另有名称）、表扬批评整改、取消授牌的")
    void commendationRectificationAndWithdrawal() {
        begins("highland", "510100", "2022-03-01T09:00");
        reported("self-assessment", "-self-assessment-schedule", "2023", "2023-02-10", "2023-11-02T00:20", false);

        var round = evaluated(2016, "leader", List.of("report"), false, 90, 59);
        follows(round, 1);
        assertThat(user.documents("locality1")).contains("commendation", "evaluation-result");
        follows(round, 2);
        assertThat(user.documents("locality1")).contains("criticism");
        assertThat(user.textOf("locality1", "criticism")).contains("不达标").doesNotContain("不合格");
        assertThat(as("officer")
                        .get("/api/v1/parks/" + ids.get(1) + "/record")
                        .expect(200)
                        .text())
                .contains("不达标")
                .doesNotContain("不合格");
        rectified();
        saysNothingOfTheOriginal(round, 2);

        StandingParks.opened(user, ids.get(1), "sanction");
        withdrawn(ids.get(1));
    }

    @Test
    @DisplayName("一套有自评（含自定指标）、变更须同意、集中考评、连续不合格取消资格的")
    void consentAndTwoFailuresInARow() {
        begins("harbour-city", "220202", "2022-03-01T09:00");
        var park = reported(
                "self-evaluation", "-self-evaluation-schedule", "2023", "2023-02-10", "2023-11-02T00:20", false);
        assertThat(as("officer")
                        .get("/api/v1/parks/" + park + "/record")
                        .expect(200)
                        .text())
                .contains("就业工坊数");
        var moving = reportsChange("change");
        user.completed("officer", "userTask_examineChange", Map.of("examineComment", "拟同意"));
        user.completed("leader", "userTask_decideChange", Map.of("approved", true));
        StandingParks.received(user, "locality1");
        moved(moving);

        var first = evaluated(2016, "leader", List.of("report"), false, 95, 50);
        follows(first, 1);
        assertThat(user.documents("locality1")).contains("commendation");
        user.completed("officer", "userTask_recordSupport", Map.of("supportMeasures", "减免场地租金"));
        follows(first, 2);
        rectified();
        var second = round(2019, "leader", List.of("report"), false, 95, 50);
        follows(second, 2);
        withdrawn(ids.get(1));
        saysNothingOfTheOriginal(second, 2);
    }

    @Test
    @DisplayName("一套有月度报告、绩效评估名额、补助、增加的补助、取消当年补助、两套规则先后施行的")
    void quotaSubsidyAndBonus() {
        begins("riverside", "500103", "2022-01-05T09:00");
        Accounts.besides(directory, bundle.id(), "group", null, Groups.LEADING_GROUP);
        Accounts.besides(directory, bundle.id(), "finance", null, Groups.FINANCE);
        reported("monthly-report", "-2021-monthly-report-schedule", "2022-02", "2022-02-10", "2022-03-01T00:20", false);

        var materials = List.of("report", "score-sheet", "roster", "tax-certificates");
        var round = evaluated(2016, "group", materials, true, 95, 80, 50, 40);
        follows(round, 1);
        assertThat(user.documents("locality1")).contains("commendation");
        SubsidyDriver.fundsApproved(user, "locality1");
        SubsidyDriver.paidAndSpent(user, "locality1", "10", LocalDate.now(clock));
        follows(round, 3);
        rectified();
        saysNothingOfTheOriginal(round, 4);

        StandingParks.opened(user, ids.get(1), "subsidy");
        SubsidyDriver.granted(user, "locality1", 2016, "100");
        SubsidyDriver.paidAndSpent(user, "locality1", "100", LocalDate.now(clock));
        assertThat(SubsidyDriver.booked(SubsidyDriver.account(user, ids.get(1), "three-years"), "payment"))
                .containsExactly(said("2016: 100 CQB-11"));
        saysNothingOfTheOriginal(ids.get(1));

        var old = driver.park(bundle.id(), said("渝中处理产业园"), locality, "2019", LocalDate.of(2020, 5, 1));
        StandingParks.opened(user, old, "sanction");
        user.completed(
                "officer",
                "userTask_recordEvaluation",
                Map.of("evaluatedYear", "2022", "evaluationFinding", "入驻机构大部分撤离", "misconductFound", true));
        withdrawn(old);
    }

    private void begins(String copy, String firstLocality, String moment) {
        bundle = BundleCopy.of(copy);
        locality = said(firstLocality);
        Accounts.register(directory, copy, List.of(locality));
        clock.moveTo(moment);
        user = new Recognition(port, bundle, runtime, management, clock).withFirstLocality(firstLocality);
        if (user.as("officer").get("/api/v1/experts").expect(200).json().isEmpty()) {
            for (var number = 1; number <= 8; number++) {
                user.keepsExpert(number, Map.of()).expect(200);
            }
        }
    }

    /** A report that the schedule opens, from the first reminder to the park's record. */
    private String reported(
            String matter, String schedule, String period, String recognisedOn, String opensAt, boolean inTwoLevels) {
        reporting.catchesUp(bundle.id(), bundle.id() + schedule);
        var park = reporting.park(bundle.id(), locality, "副本报告产业园" + matter, recognisedOn);
        clock.moveTo(opensAt);
        reporting.catchesUp(bundle.id(), bundle.id() + schedule);
        var number =
                Reporting.duty(as("officer"), park, period).get("caseNumber").asText();
        submits(number);
        if (inTwoLevels) {
            Reporting.completes(as("locality1"), localityTask(number), Map.of("reportAccepted", "true"))
                    .expect(204);
            submits(number);
        }
        user.follows(number);
        user.completed("officer", "userTask_examine", Map.of("reportAccepted", true));
        assertThat(Reporting.duty(as("officer"), park, period).get("state").asText())
                .isEqualTo("DONE");
        saysNothingOfTheOriginal(park);
        return park;
    }

    private void submits(String number) {
        var task = localityTask(number);
        Reporting.figures(as("locality1"), task);
        Reporting.materials(as("locality1"), task);
        Reporting.completes(as("locality1"), task, Map.of("reportComment", "工作总结", "goalsComment", "目标和举措"))
                .expect(204);
    }

    /** The locality reports that the park moves. */
    private String reportsChange(String matter) {
        var park = driver.park(bundle.id(), "副本变更产业园", locality, "2022", LocalDate.of(2021, 3, 1));
        var number = as("locality1")
                .post("/api/v1/parks/" + park + "/cases", Map.of("matter", matter))
                .expect(201)
                .json()
                .get("caseNumber")
                .asText();
        Reporting.materials(as("locality1"), localityTask(number));
        Reporting.completes(
                        as("locality1"),
                        localityTask(number),
                        Map.of(
                                "changeKind",
                                "address",
                                "changeContent",
                                "新址2号",
                                "changeFrom",
                                LocalDate.now(clock).toString(),
                                "changeComment",
                                "扩大规模"))
                .expect(204);
        user.follows(number);
        return park;
    }

    private void moved(String park) {
        user.continueJobs();
        assertThat(user.view("officer").get("outcome").asText()).isEqualTo("approved");
        assertThat(parks.get(park).address()).isEqualTo("新址2号");
        saysNothingOfTheOriginal(park);
    }

    private CaseNumber evaluated(
            int year, String whoConfirms, List<String> materials, boolean examined, int... scores) {
        clock.moveTo("2023-11-01T09:00");
        driver.nobodyElseStands(bundle.id(), LocalDate.of(2018, 12, 31));
        for (var number = 1; number <= scores.length; number++) {
            ids.add(driver.park(bundle.id(), "副本评估产业园" + number, locality, "2021", LONG_AGO));
        }
        return round(year, whoConfirms, materials, examined, scores);
    }

    private CaseNumber round(int year, String whoConfirms, List<String> materials, boolean examined, int... scores) {
        var round = driver.plan(bundle.id(), year, "2023-11-01", "2023-12-31");
        driver.goesOn(user, round);
        for (var number = 1; number <= scores.length; number++) {
            var caseNumber = caseOf(round, number).value();
            EvaluationDriver.handsIn(user, "locality1", caseNumber, "90", materials);
            if (examined) {
                EvaluationDriver.examined(user, "locality1", caseNumber, "85");
            }
            user.follows(caseNumber);
            user.reviewed(scores[number - 1]);
        }
        driver.goesOn(user, round);
        var best = EvaluationDriver.shown(user, round, whoConfirms).contains("名额")
                ? List.of(caseOf(round, 1).value())
                : List.<String>of();
        confirmed(user, round, whoConfirms, best, List.of());
        return round;
    }

    private void rectified() {
        user.completed("officer", "userTask_orderRectification", Map.of("rectificationDemand", "完善管理制度"));
        EvaluationDriver.completes(
                        user,
                        "locality1",
                        user.caseNumber(),
                        "userTask_reportRectification",
                        Map.of("rectificationReport", "已整改"))
                .expect(204);
        user.completed(
                "officer", "userTask_verifyRectification", Map.of("rectified", true, "rectificationComment", "整改到位"));
        assertThat(user.runs()).isFalse();
    }

    /** Evidence, statement, minutes, decision, and the plaque is taken back. */
    private void withdrawn(String parkId) {
        var plaque = plaques.award(CaseNumber.of(user.caseNumber()), null).plaqueNumber();
        user.completed(
                "officer",
                "userTask_recordEvidence",
                Map.of(
                        "sanctionFacts", "园区名存实亡",
                        "sanctionEvidence", "现场检查笔录",
                        "intendedMeasures", List.of("withdrawal")));
        StandingParks.heard(user, "locality1");
        user.completed("officer", "userTask_recordMinutes", user.minutes(true));
        user.completed("leader", "userTask_decideSanction", Map.of("measures", List.of("withdrawal")));
        StandingParks.received(user, "locality1");
        assertThat(user.anyone()
                        .get("/api/v1/public/plaques/" + plaque)
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("withdrawn");
        user.completed(
                "officer",
                "userTask_takeBackPlaque",
                Map.of(
                        "plaqueReturned",
                        true,
                        "takenBackOn",
                        LocalDate.now(clock).toString()));
        assertThat(parks.get(parkId).state()).isEqualTo(Park.State.WITHDRAWN);
        assertThat(user.runs()).isFalse();
        saysNothingOfTheOriginal(parkId);
    }

    private void saysNothingOfTheOriginal(CaseNumber round, int parksOfTheRound) {
        user.follows(round.value());
        nothing("/api/v1/evaluations");
        nothing("/api/v1/evaluations/" + round);
        nothing("/api/v1/public/evaluations?authority=" + bundle.id());
        nothing("/api/v1/public/evaluations/" + round);
        for (var number = 1; number <= parksOfTheRound; number++) {
            follows(round, number);
            saysNothingOfTheOriginal(ids.get(number - 1));
        }
    }

    /** The case, its documents and the park's record, as an officer reads them. */
    private void saysNothingOfTheOriginal(String parkId) {
        var file = "/api/v1/cases/" + user.caseNumber();
        nothing(file);
        nothing(file + "/timeline");
        for (JsonNode document :
                as("officer").get(file + "/documents").expect(200).json()) {
            nothing(file + "/documents/" + document.get("id").asText());
        }
        nothing("/api/v1/parks/" + parkId + "/record");
        nothing("/api/v1/dashboard?authority=" + bundle.id());
    }

    private void nothing(String path) {
        var text = PICTURE.matcher(as("officer").get(path).expect(200).text()).replaceAll("");
        assertThat(bundle.namesOfTheOriginal()
                        .matcher(text)
                        .results()
                        .map(found -> text.substring(
                                Math.max(0, found.start() - 60), Math.min(text.length(), found.end() + 60))))
                .as(path)
                .isEmpty();
    }

    private JsonNode localityTask(String number) {
        return Reporting.task(as("locality1"), number);
    }

    private void follows(CaseNumber round, int number) {
        user.follows(caseOf(round, number).value());
    }

    private CaseNumber caseOf(CaseNumber round, int number) {
        return driver.item(round, ids.get(number - 1)).caseNumber();
    }

    private String said(String text) {
        return bundle.said(text);
    }

    private Caller as(String role) {
        return Caller.as(port, bundle.id() + "-" + role);
    }
}
