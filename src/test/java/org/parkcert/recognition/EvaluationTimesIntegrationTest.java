package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.ClockPause;
import org.parkcert.casefile.LocalityReminders;
import org.parkcert.evaluation.EvaluationItem;
import org.parkcert.evaluation.EvaluationPlan;
import org.parkcert.evaluation.RoundOpening;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("评估批次的起止，和其间退出的园区")
class EvaluationTimesIntegrationTest {

    private static final String CQ = "chongqing";
    private static final List<String> DIMENSIONS = List.of("economicDevelopment", "roleFulfilment", "operation");
    private static final List<String> MATERIALS = List.of("report", "score-sheet", "roster", "tax-certificates");

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private EvaluationDriver driver;

    @Autowired
    private RoundOpening opening;

    @Autowired
    private ParkRecords parkRecords;

    @Autowired
    private Parks parks;

    @Autowired
    private LocalityReminders reminders;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private TransactionTemplate transactions;

    private final List<String> ids = new ArrayList<>();

    private Recognition user;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Chongqing.accounts(directory);
        Accounts.besides(directory, CQ, "group", null, Groups.LEADING_GROUP);
        clock.moveTo("2022-06-01T09:00");
        driver.nobodyElseStands(CQ, LocalDate.of(2025, 12, 31));
        user = Chongqing.recognition(port, runtime, management, clock);
        if (user.as("officer").get("/api/v1/experts").expect(200).json().isEmpty()) {
            for (var number = 1; number <= 8; number++) {
                user.keepsExpert(number, Map.of()).expect(200);
            }
        }
    }

    @Test
    @DisplayName("启动日期不能调到今天以前，也不能推迟一年以上；当天可以（CQB-20）")
    void shiftIsBounded() {
        standing("起止产业园一", LocalDate.of(2012, 5, 1));
        var round = driver.plan(CQ, 2013, "2022-11-01", "2022-12-31");

        assertThat(shifted(round, "2022-05-31").expect(400).text()).contains("out-of-range", "2022-06-01 至 2023-11-01");
        assertThat(shifted(round, "2023-11-02").expect(400).text()).contains("out-of-range");
        assertThat(driver.table(round).round().opensOn()).isEqualTo("2022-11-01");
        shifted(round, "2023-11-01").expect(204);
        shifted(round, "2022-06-01").expect(204);
        assertThat(driver.table(round).round().closesOn()).isEqualTo("2022-07-31");
        driver.goesOn(user, round);
        assertThat(driver.table(round).items()).hasSize(1);
        clock.moveTo("2022-08-01T00:00");
        driver.goesOn(user, round);
        EvaluationDriver.confirmed(user, round, "group", List.of(), List.of());
    }

    @Test
    @DisplayName("收集得分期间领导可以写明理由延长截止日期，延长后照常报送、评分；截止以后报送的被拒绝（CQB-20、CQB-22-1）")
    void extended() {
        standing("延长产业园一", LocalDate.of(2013, 5, 1));
        standing("延长产业园二", LocalDate.of(2013, 5, 1));
        clock.moveTo("2022-11-01T09:00");
        var round = driver.plan(CQ, 2014, "2022-11-01", "2022-12-31");
        assertThat(extension(round, "leader", "2023-01-31", "疫情").expect(409).text())
                .contains("evaluation.not-to-extend");
        driver.goesOn(user, round);

        extension(round, "officer", "2023-01-31", "疫情").expect(403);
        assertThat(extension(round, "leader", "2022-12-31", "").expect(400).text())
                .contains("理由");
        assertThat(extension(round, "leader", "2022-12-31", "疫情").expect(400).text())
                .contains("out-of-range");
        clock.moveTo("2022-12-17T09:00");
        assertThat(reminded()).containsExactlyInAnyOrder(caseOf(round, 0), caseOf(round, 1));
        extension(round, "leader", "2023-01-31", "疫情影响现场考察").expect(204);
        assertThat(reminded()).isEmpty();
        clock.moveTo("2023-01-31T23:00");
        driver.goesOn(user, round);
        transactions.executeWithoutResult(status -> parkRecords.enter(new Entry(
                ids.get(0), EntryKind.REPORT, LocalDate.of(2022, 6, 30), "自评报告（2021年）", caseOf(round, 1), "CQB-22-1")));
        handedIn(round, 0);
        assertThat(shownToAnExpert(caseOf(round, 0))).contains("自评得分：99.50", "2022-06-30 自评报告（2021年）", "专家评分：—");
        EvaluationDriver.scored(user, caseOf(round, 0).value(), DIMENSIONS, 70);
        assertThat(reminded()).containsExactly(caseOf(round, 1));
        clock.moveTo("2023-02-01T00:00");
        assertThat(EvaluationDriver.completes(
                                user,
                                locality(1),
                                caseOf(round, 1).value(),
                                "userTask_selfAssess",
                                Map.of("selfScore", "90", "selfAssessmentComment", "良好"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        driver.goesOn(user, round);

        assertThat(user.as("officer").get("/api/v1/evaluations").expect(200).text())
                .contains("截止日期延长至 2023-01-31：疫情影响现场考察");
        assertThat(driver.item(round, ids.get(0)).state()).isEqualTo(EvaluationItem.State.SCORED);
        assertThat(driver.item(round, ids.get(1)).state()).isEqualTo(EvaluationItem.State.NOT_HANDED_IN);
        EvaluationDriver.confirmed(user, round, "group", List.of(), List.of());
    }

    @Test
    @DisplayName("评估期间取消认定的园区不计入参评园区数，不占名额，不评定等次，其余重新排名；它的办件随批次办结（CQB-20、CQB-24）")
    void leavesMeanwhile() {
        for (var number = 0; number < 5; number++) {
            standing("退出产业园" + number, LocalDate.of(2011, 5, 1));
        }
        clock.moveTo("2022-11-01T09:00");
        var round = driver.plan(CQ, 2012, "2022-11-01", "2022-12-31");
        driver.goesOn(user, round);
        var scores = List.of(95, 90, 85, 80, 75);
        for (var number = 0; number < 5; number++) {
            evaluated(round, number, scores.get(number));
            if (number == 0) {
                withdrawn(0);
            }
        }
        driver.goesOn(user, round);
        assertThat(driver.item(round, ids.get(0)).state()).isEqualTo(EvaluationItem.State.LEFT);
        assertThat(EvaluationDriver.shown(user, round, "group")).contains("参评园区 4 个", "名额 1 个", "评估期间取消认定");

        withdrawn(1);

        assertThat(EvaluationDriver.shown(user, round, "group")).contains("参评园区 3 个", "名额 0 个");
        assertThat(EvaluationDriver.faults(EvaluationDriver.confirms(
                        user, round, "group", List.of(caseOf(round, 1).value()), List.of())))
                .isNotEmpty();
        EvaluationDriver.confirmed(user, round, "group", List.of(), List.of());

        assertThat(driver.item(round, ids.get(2)).grade()).isEqualTo("qualified");
        assertThat(caseFiles.pauses(caseOf(round, 2)))
                .extracting(ClockPause::pauseReason)
                .contains("等待所在地报送", "等待全部园区的结果");
        assertThat(caseFiles.pauses(caseOf(round, 2))).allMatch(pause -> pause.resumedAt() != null);
        for (var number : List.of(0, 1)) {
            assertThat(driver.item(round, ids.get(number)).grade()).isNull();
            user.follows(caseOf(round, number).value());
            user.continueJobs();
            assertThat(user.runs()).isFalse();
            assertThat(user.documents("officer")).doesNotContain("evaluation-result", "commendation");
        }
        assertThat(user.anyone()
                        .get("/api/v1/public/evaluations/" + round)
                        .expect(200)
                        .text())
                .contains("退出产业园2")
                .doesNotContain("退出产业园0", "退出产业园1");
    }

    @Test
    @DisplayName("跨年的批次还没有结束，新年度的批次照常列入计划（CQB-20）")
    void roundOverNewYear() {
        standing("跨年产业园", LocalDate.of(2011, 5, 1));
        var plan = new EvaluationPlan("evaluation", 2027, 1, EvaluationPlan.day("11-01"), EvaluationPlan.day("01-31"));
        clock.moveTo("2027-12-01T09:00");
        var before = opening.planOwed(CQ, plan).orElseThrow();
        clock.moveTo("2028-01-10T09:00");

        var next = opening.planOwed(CQ, plan).orElseThrow();

        assertThat(driver.table(before).round().evaluationYear()).isEqualTo(2027);
        assertThat(driver.table(next).round().evaluationYear()).isEqualTo(2028);
        assertThat(opening.planOwed(CQ, plan)).isEmpty();
    }

    /** Localities that are told that two weeks are left, or less. */
    private List<CaseNumber> reminded() {
        var today = LocalDate.now(clock);
        return reminders.between(today, today.plusDays(14)).stream()
                .filter(one -> ids.contains(caseFiles.get(one.caseNumber()).parkId()))
                .map(LocalityReminders.LocalityReminder::caseNumber)
                .toList();
    }

    private Answer shifted(CaseNumber round, String opensOn) {
        return user.as("leader")
                .post("/api/v1/evaluations/" + round + "/shift", Map.of("opensOn", opensOn, "reason", "工作安排"));
    }

    private Answer extension(CaseNumber round, String role, String closesOn, String reason) {
        return user.as(role)
                .post("/api/v1/evaluations/" + round + "/extension", Map.of("closesOn", closesOn, "reason", reason));
    }

    private void standing(String name, LocalDate recognisedOn) {
        ids.add(driver.park(CQ, name, Chongqing.LOCALITIES.get(ids.size() % 3), "2021", recognisedOn));
    }

    private void withdrawn(int number) {
        transactions.executeWithoutResult(status -> {
            parks.withdraw(ids.get(number));
            parkRecords.end(ids.get(number), LocalDate.now(clock));
        });
    }

    private CaseNumber caseOf(CaseNumber round, int number) {
        return driver.item(round, ids.get(number)).caseNumber();
    }

    private String locality(int number) {
        return "locality" + (number % 3 + 1);
    }

    private void evaluated(CaseNumber round, int number, int score) {
        handedIn(round, number);
        EvaluationDriver.scored(user, caseOf(round, number).value(), DIMENSIONS, score);
    }

    private void handedIn(CaseNumber round, int number) {
        var caseNumber = caseOf(round, number).value();
        EvaluationDriver.handsIn(user, locality(number), caseNumber, "99.5", MATERIALS);
        EvaluationDriver.examined(user, locality(number), caseNumber, "96");
    }

    private String shownToAnExpert(CaseNumber caseNumber) {
        user.follows(caseNumber.value());
        user.continueJobs();
        var expert = user.experts().get(0);
        var task = user.task(expert, "userTask_score").get("id").asText();
        return user.as(expert)
                .get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                .expect(200)
                .text();
    }
}
