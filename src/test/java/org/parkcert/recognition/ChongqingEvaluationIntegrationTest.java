package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.recognition.EvaluationDriver.completes;
import static org.parkcert.recognition.EvaluationDriver.confirmed;
import static org.parkcert.recognition.EvaluationDriver.confirms;
import static org.parkcert.recognition.EvaluationDriver.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.evaluation.EvaluationItem;
import org.parkcert.evaluation.EvaluationPlan;
import org.parkcert.evaluation.RoundOpening;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.plaque.Plaques;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@DisplayName("重庆绩效评估")
class ChongqingEvaluationIntegrationTest {

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
    private Plaques plaques;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Chongqing.accounts(directory);
        Accounts.besides(directory, CQ, "group", null, Groups.LEADING_GROUP);
        Accounts.besides(directory, CQ, "finance", null, Groups.FINANCE);
        clock.moveTo("2022-06-01T09:00");
        driver.nobodyElseStands(CQ, LocalDate.of(2025, 12, 31));
        poolKept();
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(ChongqingEvaluationIntegrationTest.class);
    }

    @Test
    @DisplayName(
            "三年：第三名同分由领导小组择一，正好60分由其确定；一个整改合格，一个整改不合格取消当年补助，一个连续两年不合格取消授牌；"
                    + "中间未评估的不连续；补助按基准拨足 300 万元，优秀的 10 万元在此之外（CQB-11、CQB-20、CQB-21、CQB-22-1、CQB-22-2、CQB-22-3、CQB-22-4、CQB-24、CQB-25-1、CQB-25-2、CQB-25-3）")
    void threeYears() {
        for (var number = 1; number <= 10; number++) {
            ids.add(driver.park(
                    CQ, "三年产业园" + number, Chongqing.LOCALITIES.get(number % 3), "2021", LocalDate.of(2022, 3, 1)));
        }
        paysBase(1, 2022, "150");
        var first = firstYear();
        var withdrawn = plaques.award(caseOf(first, 10), null).plaqueNumber();
        var kept = plaques.award(caseOf(first, 8), null).plaqueNumber();
        assertThat(verified(withdrawn)).isEqualTo("valid");
        secondYear();
        thirdYear();

        assertThat(verified(withdrawn)).isEqualTo("withdrawn");
        assertThat(verified(kept)).isEqualTo("valid");
        everythingIsPaid();

        assertThat(grades(1)).containsExactly("2025:excellent", "2024:excellent", "2023:excellent");
        assertThat(grades(8)).containsExactly("2025:unqualified", "2023:unqualified");
        assertThat(grades(9)).containsExactly("2025:qualified", "2024:qualified", "2023:unqualified");
        assertThat(grades(10)).containsExactly("2024:unqualified", "2023:unqualified");
        assertThat(entries(10)).anyMatch(line -> line.contains("2023 年度、2024 年度连续评估不合格"));
        assertThat(entries(8)).anyMatch(line -> line.contains("其间未评估，不构成连续不合格"));
    }

    private CaseNumber firstYear() {
        clock.moveTo("2023-11-01T09:00");
        paysBase(1, 2023, "100");
        grants(9, 2023, "100");
        var rectified = CaseNumber.of(user().caseNumber());
        grants(10, 2023, "100");
        var cancelled = CaseNumber.of(user().caseNumber());
        SubsidyDriver.pays(user(), "40", today()).expect(204);
        var round = opened(2023, "2023-11-01", "2023-12-31");
        var scores = List.of(95, 92, 88, 88, 85, 80, 75, 59, 58, 55);
        for (var number = 1; number <= 10; number++) {
            evaluated(round, number, scores.get(number - 1));
        }
        goesOn(round);

        var shown = EvaluationDriver.shown(user(), round, "group");
        assertThat(shown).contains("参评园区 10 个", "名额 3 个", "择定 1 个", "三年产业园3", "88.00");
        assertThat(faults(confirms(user(), round, "group", cases(round, 1, 2, 3, 4), List.of())))
                .containsExactly("over-quota");
        assertThat(faults(confirms(user(), round, "group", List.of("x", "CQ-2099-0001"), List.of())))
                .containsExactly("not-evaluated", "not-evaluated");
        assertThat(faults(confirms(user(), round, "group", cases(round, 1, 2, 5), List.of())))
                .containsExactly("passed-over", "passed-over");
        user().anyone().get("/api/v1/public/evaluations/" + round).expect(404);
        sentBack(round);
        confirmed(user(), round, "group", cases(round, 1, 2, 4), List.of());

        isPublished(round);
        assertThat(followed(caseOf(round, 1)).documents("locality2")).contains("evaluation-result", "commendation");
        assertThat(followed(caseOf(round, 3)).view("officer").get("outcome").asText())
                .isEqualTo("approved");
        paysBonus(round, 1);
        rectified(round, 8, true);
        rectified(round, 9, true);
        SubsidyDriver.paidAndSpent(followed(rectified), locality(9), "100", today());
        rectified(round, 10, false);
        assertThat(followed(caseOf(round, 10)).runs()).isFalse();
        assertThat(parks.get(ids.get(9)).state()).isEqualTo(Park.State.RECOGNISED);
        nothingMoreIsPaid(10, cancelled);
        return round;
    }

    /** By grade and name, with the commendation beside it; by no order that tells the score. */
    private void isPublished(CaseNumber round) {
        var anyone = user().anyone();
        assertThat(anyone.get("/api/v1/public/evaluations?authority=chongqing")
                        .expect(200)
                        .text())
                .contains(round.value(), "2023")
                .doesNotContain("score");
        assertThat(anyone.get("/api/v1/public/evaluations?authority=sichuan")
                        .expect(200)
                        .text())
                .doesNotContain(round.value());
        var results = anyone.get("/api/v1/public/evaluations/" + round).expect(200);
        assertThat(results.text()).doesNotContain("score");
        assertThat(results.json().get("total").asInt()).isEqualTo(10);
        assertThat(results.json().get("items").findValuesAsText("parkName"))
                .containsExactly(Stream.of(1, 2, 4, 3, 5, 6, 7, 10, 8, 9)
                        .map(number -> "三年产业园" + number)
                        .toArray(String[]::new));
        var best = results.json().get("items").get(0);
        assertThat(best.get("gradeName").asText()).isEqualTo("优秀");
        assertThat(best.get("notice").get("title").asText()).isEqualTo("通报表扬");
        assertThat(anyone.get(best.get("notice").get("href").asText())
                        .expect(200)
                        .text())
                .contains("通报", "三年产业园1");
        assertThat(results.json().get("items").get(9).get("notice").isNull()).isTrue();
        anyone.get("/api/v1/public/evaluation-notices/" + caseOf(round, 9)).expect(404);
        assertThat(anyone.get("/api/v1/public/evaluations/" + round + "?page=1")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    /** Two are sent back: one keeps its rank with another score, the other isn't looked at in time and keeps its score. */
    private void sentBack(CaseNumber round) {
        assertThat(faults(EvaluationDriver.sendsBack(user(), round, "group", cases(round, 5, 6), "", "2023-11-01")))
                .containsExactlyInAnyOrder("required", "too-early");
        EvaluationDriver.sendsBack(user(), round, "group", cases(round, 5, 6), "运营数据与税务证明不一致", "2024-01-10")
                .expect(204);
        goesOn(round);
        assertThat(faults(EvaluationDriver.reexamines(user(), caseOf(round, 5).value(), "101", "")))
                .containsExactlyInAnyOrder("not-a-score", "required");
        EvaluationDriver.reexamines(user(), caseOf(round, 5).value(), "84.5", "核减一项指标")
                .expect(204);
        goesOn(round);
        assertThat(user().tasks("group", "userTask_confirmResults")).isEmpty();
        clock.moveTo("2024-01-11T00:00");
        goesOn(round);

        assertThat(EvaluationDriver.shown(user(), round, "group"))
                .contains("原得分 85.00 分", "复核得分 84.50 分：核减一项指标", "复核截止 2024-01-10，未报复核结果");
        assertThat(driver.item(round, ids.get(5)).state()).isEqualTo(EvaluationItem.State.SCORED);
        assertThat(user().as("officer")
                        .get("/api/v1/evaluations/" + round)
                        .expect(200)
                        .text())
                .contains("核减一项指标");
    }

    private void secondYear() {
        clock.moveTo("2024-11-01T09:00");
        paysBase(1, 2024, "50");
        var round = opened(2024, "2024-11-01", "2024-12-31");
        var scores = List.of(90, 85, 84, 83, 82, 81, 60, 0, 82, 50);
        for (var number = 1; number <= 10; number++) {
            if (number != 8) {
                evaluated(round, number, scores.get(number - 1));
            }
        }
        goesOn(round);
        assertThat(user().tasks("group", "userTask_confirmResults")).isEmpty();
        clock.moveTo("2025-01-01T00:00");
        goesOn(round);

        assertThat(driver.item(round, ids.get(7)).state()).isEqualTo(EvaluationItem.State.NOT_HANDED_IN);
        assertThat(EvaluationDriver.shown(user(), round, "group"))
                .contains("参评园区 9 个", "名额 2 个", "期满未报送自评材料", "由领导小组确定");
        confirmed(user(), round, "group", cases(round, 1, 2), cases(round, 7));
        paysBonus(round, 1);

        assertThat(driver.item(round, ids.get(6)).grade()).isEqualTo("qualified");
        assertThat(followed(caseOf(round, 8)).view("officer").get("outcome").asText())
                .isEqualTo("lapsed");
        withdrawn(round, 10);
        assertThat(parks.get(ids.get(9)).state()).isEqualTo(Park.State.WITHDRAWN);
    }

    private void thirdYear() {
        clock.moveTo("2025-11-01T09:00");
        var round = opened(2025, "2025-11-01", "2025-12-31");
        assertThat(driver.table(round).items()).hasSize(9).noneMatch(item -> item.parkId()
                .equals(ids.get(9)));
        for (var number = 1; number <= 9; number++) {
            evaluated(round, number, number == 8 ? 40 : 95 - number);
        }
        goesOn(round);
        confirmed(user(), round, "group", cases(round, 1), List.of());

        paysBonus(round, 1);
        rectified(round, 8, true);
        assertThat(parks.get(ids.get(7)).state()).isEqualTo(Park.State.RECOGNISED);
    }

    private void grants(int number, int year, String amount) {
        StandingParks.opened(user(), ids.get(number - 1), "subsidy");
        SubsidyDriver.granted(user(), locality(number), year, amount);
    }

    private void paysBase(int number, int year, String amount) {
        grants(number, year, amount);
        SubsidyDriver.paidAndSpent(user(), locality(number), amount, today());
        assertThat(user().runs()).isFalse();
    }

    private void paysBonus(CaseNumber round, int number) {
        var user = followed(caseOf(round, number));
        SubsidyDriver.fundsApproved(user, locality(number));
        SubsidyDriver.paidAndSpent(user, locality(number), "10", today());
        assertThat(user.runs()).isFalse();
    }

    /** Of 100 granted for the year 60 aren't paid and fall away; other years stay open. */
    private void nothingMoreIsPaid(int number, CaseNumber cancelled) {
        var user = followed(cancelled);
        assertThat(sums(number, "three-years"))
                .isEqualTo(Map.of("granted", "40", "paid", "40", "payable", "0", "room", "260"));
        assertThat(faults(SubsidyDriver.pays(user, "60", today()))).containsExactly("above-approved");
        user.completed("finance", "userTask_recordPayment", Map.of());
        SubsidyDriver.spent(user, locality(number), "40", today());
        assertThat(user.runs()).isFalse();

        StandingParks.opened(user, ids.get(number - 1), "subsidy");
        assertThat(faults(SubsidyDriver.proposes(user, 2023, "100"))).containsExactly("cancelled");
        SubsidyDriver.granted(user, locality(number), 2022, "150");
        SubsidyDriver.paidAndSpent(user, locality(number), "150", today());
        assertThat(booked(number, "three-years", "payment")).containsExactly("2023: 40 CQB-11", "2022: 150 CQB-11");
        assertThat(booked(number, "three-years", "cancellation")).containsExactly("2023: 60 CQB-25-2");
    }

    private void everythingIsPaid() {
        assertThat(booked(1, "three-years", "entitlement"))
                .containsExactly("2022: 150 CQB-11", "2023: 100 CQB-11", "2024: 50 CQB-11");
        assertThat(booked(1, "three-years", "payment"))
                .containsExactly("2022: 150 CQB-11", "2023: 100 CQB-11", "2024: 50 CQB-11");
        assertThat(sums(1, "three-years"))
                .isEqualTo(Map.of("granted", "300", "paid", "300", "payable", "0", "room", "0"));
        assertThat(booked(1, "commendation", "payment"))
                .containsExactly("2023: 10 CQB-25-1", "2024: 10 CQB-25-1", "2025: 10 CQB-25-1");
        assertThat(sums(1, "commendation")).isEqualTo(Map.of("granted", "30", "paid", "30", "payable", "0"));
        assertThat(sums(9, "three-years"))
                .isEqualTo(Map.of("granted", "100", "paid", "100", "payable", "0", "room", "200"));
        assertThat(sums(10, "three-years"))
                .isEqualTo(Map.of("granted", "190", "paid", "190", "payable", "0", "room", "110"));

        assertThat(user().as("officer")
                        .post("/api/v1/parks/" + ids.get(9) + "/cases", Map.of("matter", "subsidy"))
                        .expect(409)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("park.not-recognised");
        StandingParks.opened(user(), ids.get(0), "subsidy");
        assertThat(faults(SubsidyDriver.proposes(user(), 2025, "0.01")))
                .containsExactlyInAnyOrder("not-a-year-of-subsidy", "above-cap");
    }

    private Map<String, String> sums(int number, String programme) {
        return SubsidyDriver.sums(SubsidyDriver.account(user(), ids.get(number - 1), programme));
    }

    private List<String> booked(int number, String programme, String kind) {
        return SubsidyDriver.booked(SubsidyDriver.account(user(), ids.get(number - 1), programme), kind);
    }

    private String verified(String plaqueNumber) {
        return user().anyone()
                .get("/api/v1/public/plaques/" + plaqueNumber)
                .expect(200)
                .json()
                .get("state")
                .asText();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    @DisplayName("1月1日前认定的参加，按2019年规则认定的也参加；每年只计划一次；领导可以写明理由调整启动日期；没有园区的批次结束（CQB-20）")
    void cycle() {
        clock.moveTo("2022-01-01T01:00");
        var plan = new EvaluationPlan("evaluation", 2022, 1, EvaluationPlan.day("11-01"), EvaluationPlan.day("12-31"));
        assertThat(opening.planOwed(CQ, plan)).isEmpty();
        ids.add(driver.park(CQ, "周期产业园一", "500103", "2019", LocalDate.of(2021, 5, 1)));
        ids.add(driver.park(CQ, "周期产业园二", "500101", "2021", LocalDate.of(2022, 1, 1)));

        runtime.createProcessInstanceByKey("chongqing-2021-evaluation-schedule")
                .processDefinitionTenantId(CQ)
                .execute();
        var number = CaseNumber.of(Objects.requireNonNull(jdbc.queryForObject(
                "SELECT round_number FROM evaluation_round WHERE authority = 'chongqing' AND evaluation_year = 2022",
                String.class)));
        assertThat(opening.planOwed(CQ, plan)).isEmpty();

        user().as("officer")
                .post("/api/v1/evaluations/" + number + "/shift", Map.of("opensOn", "2022-12-01", "reason", "工作安排"))
                .expect(403);
        assertThat(user().as("leader")
                        .post("/api/v1/evaluations/" + number + "/shift", Map.of("opensOn", "2022-12-01"))
                        .expect(400)
                        .text())
                .contains("理由");
        for (var noDay : List.of("2022-02-30", "1999-12-31", "2101-01-01", "+999999999-12-31", "")) {
            assertThat(user().as("leader")
                            .post(
                                    "/api/v1/evaluations/" + number + "/shift",
                                    Map.of("opensOn", noDay, "reason", "工作安排"))
                            .expect(400)
                            .text())
                    .contains("not-a-date");
        }
        user().as("leader")
                .post("/api/v1/evaluations/" + number + "/shift", Map.of("opensOn", "2022-12-01", "reason", "工作安排"))
                .expect(204);
        clock.moveTo("2022-11-30T23:00");
        goesOn(number);
        assertThat(driver.table(number).items()).isEmpty();
        clock.moveTo("2022-12-01T00:00");
        goesOn(number);
        assertThat(driver.table(number).items())
                .extracting(EvaluationItem::parkId)
                .containsExactly(ids.get(0));
        assertThat(user().as("leader")
                        .post(
                                "/api/v1/evaluations/" + number + "/shift",
                                Map.of("opensOn", "2022-12-05", "reason", "再调"))
                        .expect(409)
                        .text())
                .contains("已经启动");
        assertThat(user().as("group").get("/api/v1/evaluations").expect(200).text())
                .contains(number.value(), "工作安排");
        assertThat(user().as("group")
                        .get("/api/v1/evaluations/" + number)
                        .expect(200)
                        .text())
                .contains("周期产业园一");
        for (var reader : List.of("expert1", "finance", "locality1")) {
            user().as(reader).get("/api/v1/evaluations").expect(403);
            user().as(reader).get("/api/v1/evaluations/" + number).expect(403);
            user().as(reader).get("/api/v1/exports/evaluations").expect(403);
        }

        var nobody = driver.plan(CQ, 2011, "2022-12-01", "2022-12-31");
        goesOn(nobody);
        assertThat(user().runs()).isFalse();
        clock.moveTo("2023-02-01T00:00");
        goesOn(number);
        confirmed(user(), number, "group", List.of(), List.of());
    }

    @Test
    @DisplayName("连续两年不合格而领导决定不取消授牌的，仍限期整改；整改后仍不合格的，取消当年补助（CQB-25-2、CQB-25-3、P-7）")
    void failedAgainAndKept() {
        clock.moveTo("2022-11-01T09:00");
        ids.add(driver.park(CQ, "保留产业园", "500103", "2021", LocalDate.of(2015, 5, 1)));
        var first = opened(2016, "2022-11-01", "2022-12-31");
        evaluated(first, 1, 50);
        goesOn(first);
        confirmed(user(), first, "group", List.of(), List.of());
        rectified(first, 1, true);
        clock.moveTo("2023-11-01T09:00");
        var second = opened(2017, "2023-11-01", "2023-12-31");
        evaluated(second, 1, 51);
        goesOn(second);
        confirmed(user(), second, "group", List.of(), List.of());

        var user = followed(caseOf(second, 1));
        evidence(user);
        told(user, "locality1");
        user.completed("officer", "userTask_recordMinutes", user.minutes(true));
        user.completed("leader", "userTask_decideSanction", Map.of("decisionComment", "已更换运营单位，情况好转"));
        assertThat(user.runs()).isTrue();
        rectified(second, 1, false);
        assertThat(parks.get(ids.get(0)).state()).isEqualTo(Park.State.RECOGNISED);
        assertThat(entries(1)).anyMatch(line -> line.contains("取消") && line.contains("2017"));
    }

    @Test
    @DisplayName("三名专家计 60、60、59.99 分，平均 59.9967 分：直接确定为不合格，不提请领导小组，对外显示 59.99 分（CQB-24）")
    void exactlyBelowSixty() {
        clock.moveTo("2022-11-01T09:00");
        ids.add(driver.park(CQ, "精确得分产业园", "500103", "2021", LocalDate.of(2014, 5, 1)));
        var round = opened(2015, "2022-11-01", "2022-12-31");
        var caseNumber = caseOf(round, 1).value();
        EvaluationDriver.handsIn(user(), locality(1), caseNumber, "99.5", MATERIALS);
        EvaluationDriver.examined(user(), locality(1), caseNumber, "96");
        followed(caseOf(round, 1));
        user().experts().forEach(new ScoresInTurn("59 59 59", "59.9 60.1 60", "60 60 60", "60 60 60", "61 61 61"));
        user().continueJobs();
        goesOn(round);

        assertThat(driver.item(round, ids.get(0)).points()).isEqualByComparingTo("59.9966666667");
        assertThat(EvaluationDriver.shown(user(), round, "group"))
                .contains("59.99 分")
                .doesNotContain("由领导小组确定");
        confirmed(user(), round, "group", List.of(), List.of());
        assertThat(driver.item(round, ids.get(0)).grade()).isEqualTo("unqualified");
        assertThat(user().as("officer")
                        .get("/api/v1/evaluations/" + round)
                        .expect(200)
                        .text())
                .contains("\"score\":59.99,");
        rectified(round, 1, true);
    }

    /** One line of scores for each expert. */
    private final class ScoresInTurn implements Consumer<String> {

        private final Iterator<String> lines;

        private ScoresInTurn(String... lines) {
            this.lines = List.of(lines).iterator();
        }

        @Override
        public void accept(String expert) {
            var scores = lines.next().split(" ", -1);
            var fields = new LinkedHashMap<String, Object>(Map.of("reviewComment", "意见", "recused", false));
            for (var index = 0; index < scores.length; index++) {
                fields.put("score_" + DIMENSIONS.get(index), scores[index]);
            }
            user().scores(expert, fields).expect(204);
        }
    }

    private CaseNumber opened(int year, String opensOn, String closesOn) {
        var round = driver.plan(CQ, year, opensOn, closesOn);
        goesOn(round);
        return round;
    }

    private void goesOn(CaseNumber round) {
        driver.goesOn(user, round);
    }

    private Recognition user;

    @BeforeEach
    void someone() {
        user = Chongqing.recognition(port, runtime, management, clock);
    }

    private Recognition user() {
        return user;
    }

    private Recognition followed(CaseNumber caseNumber) {
        user.follows(caseNumber.value());
        return user;
    }

    private CaseNumber caseOf(CaseNumber round, int number) {
        return driver.item(round, ids.get(number - 1)).caseNumber();
    }

    private List<String> cases(CaseNumber round, int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> caseOf(round, number).value())
                .toList();
    }

    private String locality(int number) {
        var code = parks.get(ids.get(number - 1)).localityCode();
        return "locality" + (Chongqing.LOCALITIES.indexOf(code) + 1);
    }

    private void evaluated(CaseNumber round, int number, int score) {
        var caseNumber = caseOf(round, number).value();
        EvaluationDriver.handsIn(user(), locality(number), caseNumber, "99.5", MATERIALS);
        EvaluationDriver.examined(user(), locality(number), caseNumber, "96");
        EvaluationDriver.scored(user(), caseNumber, DIMENSIONS, score);
    }

    private void rectified(CaseNumber round, int number, boolean rectified) {
        var user = followed(caseOf(round, number));
        user.completed("officer", "userTask_orderRectification", Map.of("rectificationDemand", "营收和就业指标未达到"));
        assertThat(user.documents(locality(number))).contains("rectification-order");
        completes(
                        user,
                        locality(number),
                        user.caseNumber(),
                        "userTask_reportRectification",
                        Map.of("rectificationReport", "已逐项整改"))
                .expect(204);
        user.completed(
                "officer",
                "userTask_verifyRectification",
                Map.of("rectified", rectified, "rectificationComment", rectified ? "整改到位" : "仍未达到"));
        assertThat(user.runs()).isFalse();
    }

    private void withdrawn(CaseNumber round, int number) {
        var user = followed(caseOf(round, number));
        evidence(user);
        told(user, locality(number));
        user.completed("officer", "userTask_recordMinutes", user.minutes(true));
        user.completed("leader", "userTask_decideSanction", Map.of("measures", "[\"withdrawal\"]"));
        received(user, locality(number));
        user.completed(
                "officer",
                "userTask_takeBackPlaque",
                Map.of(
                        "plaqueReturned",
                        true,
                        "takenBackOn",
                        LocalDate.now(clock).toString()));
        assertThat(user.runs()).isFalse();
    }

    private static void evidence(Recognition user) {
        user.completed(
                "officer",
                "userTask_recordEvidence",
                Map.of(
                        "sanctionFacts", "连续两年评估不合格",
                        "sanctionEvidence", "两个年度的评估结果通知，本局",
                        "intendedMeasures", "[\"withdrawal\"]"));
    }

    private static void told(Recognition user, String locality) {
        user.as(locality)
                .post("/api/v1/cases/" + user.caseNumber() + "/statement", Map.of("waived", true))
                .expect(204);
        user.continueJobs();
        user.completed("officer2", "userTask_checkLegality", Map.of("legalityConfirmed", true));
    }

    private static void received(Recognition user, String locality) {
        user.as(locality)
                .post("/api/v1/cases/" + user.caseNumber() + "/receipt", Map.of())
                .expect(204);
        user.continueJobs();
    }

    private Stream<String> gradesOf(int number) {
        return parkRecords.grades(ids.get(number - 1)).stream()
                .map(grade -> grade.evaluationYear() + ":" + grade.grade());
    }

    private List<String> grades(int number) {
        return gradesOf(number).toList();
    }

    private List<String> entries(int number) {
        return jdbc.queryForList(
                "SELECT entry_text FROM parkrecord_entry WHERE park_id = ?", String.class, ids.get(number - 1));
    }

    /** The authority appoints the experts that have accounts; once for each database. */
    private void poolKept() {
        var user = Chongqing.recognition(port, runtime, management, clock);
        if (user.as("officer").get("/api/v1/experts").expect(200).json().isEmpty()) {
            for (var number = 1; number <= 8; number++) {
                user.keepsExpert(number, Map.of()).expect(200);
            }
        }
    }
}
