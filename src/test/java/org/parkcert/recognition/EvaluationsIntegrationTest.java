package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.recognition.EvaluationDriver.completes;
import static org.parkcert.recognition.EvaluationDriver.confirmed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.evaluation.EvaluationItem;
import org.parkcert.identity.Directory;
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

/** The parks were recognised long ago, for rounds of their own: those of other tests aren't among them. */
@IntegrationTest
@DisplayName("定期评估：吉林市、四川、温州")
class EvaluationsIntegrationTest {

    private static final List<String> FIVE = List.of("platform", "policy", "operation", "service", "benefit");
    private static final List<String> WENZHOU =
            List.of("compliance", "policyFulfilment", "centralTasks", "benefit", "operation");

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
    private ParkRecords parkRecords;

    @Autowired
    private Parks parks;

    @Autowired
    private Plaques plaques;

    private final List<String> ids = new ArrayList<>();

    @AfterAll
    static void walked() {
        ElementsPassed.walked(EvaluationsIntegrationTest.class);
    }

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "jilin-city", List.of("220202", "220221", "220281"));
        Accounts.register(directory, "sichuan", List.of("510100", "511100"));
        Accounts.register(directory, "wenzhou");
        clock.moveTo("2023-09-01T09:00");
    }

    @Test
    @DisplayName("吉林市集中考评：优秀通报表扬，不合格通报并限期整改，两次集中考评连续不合格取消资格；领导决定不取消的，仍限期整改（JL-8-1、JL-9-1、JL-9-2、JL-9-3）")
    void jilinCity() {
        var user = user("jilin-city", "220202");
        planned(user, "jilin-city");
        parks("吉林考评产业园", 4);
        var first = opened(user, 2016, "2023-09-01", "2023-12-31");
        evaluated(user, first, FIVE, 95, 70, 50, 40);
        assertThat(EvaluationDriver.shown(user, first, "leader")).contains("参评园区 4 个，等次由得分确定", "优秀", "不合格");
        sentBackAndReexamined(user, first, 2, "70", "72");
        confirmed(user, first, "leader", List.of(), List.of());

        assertThat(grade(first, 1)).isEqualTo("excellent");
        assertThat(documents(user, first, 1)).contains("commendation");
        user.completes("officer", "userTask_recordSupport", Map.of("supportMeasures", " "))
                .expect(422);
        user.completed("officer", "userTask_recordSupport", Map.of("supportMeasures", "减免公共服务场地租金一年"));
        assertThat(user.runs()).isFalse();
        assertThat(record(user, 1)).contains("政策扶持：减免公共服务场地租金一年");
        assertThat(grade(first, 2)).isEqualTo("qualified");
        assertThat(documents(user, first, 3)).contains("criticism");
        assertThat(user.anyone()
                        .get("/api/v1/public/evaluation-notices/" + caseOf(first, 3))
                        .expect(200)
                        .text())
                .contains("吉林考评产业园3");
        assertThat(user.as("locality1").get("/api/v1/messages").expect(200).text())
                .contains("通报表扬", "通报批评");
        rectified(user, first, 3);
        rectified(user, first, 4);
        plaques.award(caseOf(first, 3), null);

        clock.moveTo("2026-09-01T09:00");
        var second = opened(user, 2019, "2026-09-01", "2026-12-31");
        evaluated(user, second, FIVE, 0, 75, 55, 45);
        assertThat(user.tasks("leader", "userTask_confirmResults")).isEmpty();
        clock.moveTo("2027-01-01T00:00");
        driver.goesOn(user, second);
        confirmed(user, second, "leader", List.of(), List.of());
        assertThat(driver.item(second, ids.get(0)).state()).isEqualTo(EvaluationItem.State.NOT_HANDED_IN);
        sanctioned(user, second, 3, Map.of("measures", "[\"withdrawal\"]"));
        user.as("locality1")
                .post("/api/v1/cases/" + user.caseNumber() + "/receipt", Map.of())
                .expect(204);
        user.continueJobs();
        user.completed(
                "officer", "userTask_takeBackPlaque", Map.of("plaqueReturned", false, "takingBackComment", "园区已撤场"));
        assertThat(parks.get(ids.get(2)).state()).isEqualTo(Park.State.WITHDRAWN);
        sanctioned(user, second, 4, Map.of("decisionComment", "已更换运营单位"));
        assertThat(user.runs()).isTrue();
        rectified(user, second, 4);
        assertThat(record(user, 4))
                .contains("2019 年度评估：不合格", "责令限期整改", "核查：合格", "\"title\":\"限期整改\"", "第九条")
                .doesNotContain("\"article\":\"第八条\"");
        assertThat(record(user, 3)).contains("取消认定，标牌作废");
        assertThat(parks.get(ids.get(3)).state()).isEqualTo(Park.State.RECOGNISED);
    }

    @Test
    @DisplayName("四川评估考核：优秀通报表扬，不合格通报并限期整改，合格的不另作处理，未报送的记入档案（SC-5-2、SC-5-3）")
    void sichuan() {
        var user = user("sichuan", "510100");
        planned(user, "sichuan");
        parks("四川考核产业园", 3);
        var first = opened(user, 2016, "2023-09-01", "2023-12-31");
        evaluated(user, first, FIVE, 90, 89, 59);
        sentBackAndReexamined(user, first, 2, "89", "89");
        confirmed(user, first, "leader", List.of(), List.of());

        assertThat(documents(user, first, 1)).contains("commendation", "evaluation-result");
        assertThat(documents(user, first, 2)).doesNotContain("commendation", "criticism");
        assertThat(documents(user, first, 3)).contains("criticism");
        rectified(user, first, 3);

        clock.moveTo("2026-09-01T09:00");
        var second = opened(user, 2019, "2026-09-01", "2026-12-31");
        clock.moveTo("2027-01-01T00:00");
        driver.goesOn(user, second);
        confirmed(user, second, "leader", List.of(), List.of());
        assertThat(parkRecords.grades(ids.get(0)))
                .extracting(grade -> grade.evaluationYear())
                .containsExactly(2016);
    }

    @Test
    @DisplayName("温州综合评估：五项内容由主管部门设定指标，分优秀、良好、合格，不满60分由领导决定，公布，对每个园区反馈意见，不整改、不取消（WZ-14、WZ-15）")
    void wenzhou() {
        var user = user("wenzhou", "330324");
        planned(user, "wenzhou");
        parks("温州评估产业园", 4);
        var first = opened(user, 2016, "2023-09-01", "2023-12-31");
        evaluated(user, first, WENZHOU, 92, 75, 50, 40);
        assertThat(EvaluationDriver.shown(user, first, "leader")).contains("由领导决定", "勾选为合格，不勾选为不评定等次");
        sentBackAndReexamined(user, first, 2, "75", "75.50");
        confirmed(user, first, "leader", List.of(), List.of(caseOf(first, 3).value()));

        assertThat(grade(first, 1)).isEqualTo("excellent");
        assertThat(grade(first, 2)).isEqualTo("good");
        assertThat(grade(first, 3)).isEqualTo("qualified");
        assertThat(grade(first, 4)).isEqualTo("ungraded");
        assertThat(user.anyone()
                        .get("/api/v1/public/evaluations/" + first)
                        .expect(200)
                        .json()
                        .get("items")
                        .findValuesAsText("gradeName"))
                .containsExactly("优秀", "良好", "合格", "不评定等次");
        for (var number = 1; number <= 4; number++) {
            user.follows(caseOf(first, number).value());
            user.completes("officer", "userTask_giveOpinion", Map.of("evaluationOpinion", " "))
                    .expect(422);
            user.completed("officer", "userTask_giveOpinion", Map.of("evaluationOpinion", "加强线上平台\n拓展服务"));
            assertThat(user.documents("locality1")).contains("evaluation-opinion");
            assertThat(user.runs()).isFalse();
        }

        var second = opened(user, 2018, "2023-09-01", "2023-12-31");
        clock.moveTo("2024-01-01T00:00");
        driver.goesOn(user, second);
        confirmed(user, second, "leader", List.of(), List.of());
        assertThat(user.as("officer")
                        .get("/api/v1/evaluations/" + second)
                        .expect(200)
                        .text())
                .contains("NOT_HANDED_IN");
    }

    @Test
    @DisplayName("三个园区中有一个未能立案：写明原因，其他园区照常启动；原因消除后由经办人再次立案，之前不汇总，截止后不能再立案")
    void oneInThreeCannotBeOpened() {
        var user = user("jilin-city", "220202");
        parks("未立案产业园", 3);
        var astray = ids.get(1);
        driver.belongsTo(astray, "sichuan");
        var round = driver.plan("jilin-city", 2017, "2023-09-01", "2023-12-31");
        driver.goesOn(user, round);

        assertThat(driver.table(round).items())
                .extracting(EvaluationItem::parkId)
                .containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        var unopened = unopened(user, round);
        assertThat(unopened.get("parkId").asText()).isEqualTo(astray);
        assertThat(unopened.get("parkName").asText()).isEqualTo("未立案产业园2");
        assertThat(unopened.get("reason").asText()).contains("园区").contains(astray);

        evaluatedOne(user, round, FIVE, 1, 70);
        evaluatedOne(user, round, FIVE, 3, 75);
        driver.goesOn(user, round);
        assertThat(user.tasks("leader", "userTask_confirmResults")).isEmpty();
        var again = "/api/v1/evaluations/" + round + "/unopened/" + astray + "/opening";
        user.as("leader").post(again, Map.of()).expect(403);
        user.as("officer").post(again, Map.of()).expect(404);
        driver.belongsTo(astray, "jilin-city");
        user.as("officer").post(again, Map.of()).expect(201);
        user.as("officer").post(again, Map.of()).expect(404);
        evaluatedOne(user, round, FIVE, 2, 80);
        driver.goesOn(user, round);
        assertThat(EvaluationDriver.shown(user, round, "leader"))
                .contains("参评园区 3 个")
                .doesNotContain("未能立案");

        driver.belongsTo(astray, "sichuan");
        var next = driver.plan("jilin-city", 2020, "2023-09-01", "2023-12-31");
        driver.goesOn(user, next);
        clock.moveTo("2024-01-01T00:00");
        driver.goesOn(user, next);
        driver.belongsTo(astray, "jilin-city");
        assertThat(EvaluationDriver.shown(user, next, "leader")).contains("未能立案，没有参评", "未立案产业园2");
        assertThat(user.as("officer")
                        .post("/api/v1/evaluations/" + next + "/unopened/" + astray + "/opening", Map.of())
                        .expect(409)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("evaluation.no-longer-open");
    }

    private static JsonNode unopened(Recognition user, CaseNumber round) {
        var unopened = user.as("officer")
                .get("/api/v1/evaluations/" + round + "/unopened")
                .expect(200)
                .json();
        assertThat(unopened).hasSize(1);
        return unopened.get(0);
    }

    private Recognition user(String authority, String locality) {
        driver.nobodyElseStands(authority, LocalDate.of(2018, 12, 31));
        var user = new Recognition(port, authority, runtime, management, clock).withFirstLocality(locality);
        locality1 = locality;
        authorityId = authority;
        if (user.as("officer").get("/api/v1/experts").expect(200).json().isEmpty()) {
            for (var number = 1; number <= 8; number++) {
                user.keepsExpert(number, Map.of()).expect(200);
            }
        }
        return user;
    }

    private String locality1 = "";
    private String authorityId = "";

    /** The schedule has nothing to plan, and a round without parks ends at once. */
    private void planned(Recognition user, String authority) {
        clock.moveTo("2022-10-01T09:00");
        runtime.createProcessInstanceByKey(authority + "-evaluation-schedule")
                .processDefinitionTenantId(authority)
                .execute();
        var nobody = driver.plan(authority, 2011, "2022-10-01", "2022-12-31");
        driver.goesOn(user, nobody);
        assertThat(user.runs()).isFalse();
        clock.moveTo("2023-09-01T09:00");
    }

    private void parks(String name, int number) {
        for (var one = 1; one <= number; one++) {
            ids.add(driver.park(authorityId, name + one, locality1, "2022", LocalDate.of(2015, 3, 1)));
        }
    }

    private CaseNumber opened(Recognition user, int year, String opensOn, String closesOn) {
        var round = driver.plan(authorityId, year, opensOn, closesOn);
        driver.goesOn(user, round);
        assertThat(driver.table(round).items()).hasSize(ids.size());
        return round;
    }

    /** A score of 0 stands for a park that hands nothing in. */
    private void evaluated(Recognition user, CaseNumber round, List<String> dimensions, int... scores) {
        for (var number = 1; number <= scores.length; number++) {
            if (scores[number - 1] > 0) {
                evaluatedOne(user, round, dimensions, number, scores[number - 1]);
            }
        }
        driver.goesOn(user, round);
    }

    private void evaluatedOne(Recognition user, CaseNumber round, List<String> dimensions, int number, int score) {
        var caseNumber = caseOf(round, number).value();
        EvaluationDriver.handsIn(user, "locality1", caseNumber, "90", List.of("report"));
        EvaluationDriver.scored(user, caseNumber, dimensions, score);
    }

    /** The last park that is looked at again completes the round anew; both scores are shown. */
    private void sentBackAndReexamined(Recognition user, CaseNumber round, int number, String before, String after) {
        var caseNumber = caseOf(round, number).value();
        EvaluationDriver.sendsBack(user, round, "leader", List.of(caseNumber), "佐证材料存疑", "2023-11-30")
                .expect(204);
        driver.goesOn(user, round);
        assertThat(user.tasks("leader", "userTask_confirmResults")).isEmpty();
        assertThat(driver.item(round, ids.get(number - 1)).state()).isEqualTo(EvaluationItem.State.SENT_BACK);
        EvaluationDriver.reexamines(user, caseNumber, after, "已逐项核对").expect(204);
        driver.goesOn(user, round);
        assertThat(EvaluationDriver.shown(user, round, "leader"))
                .contains("原得分 " + before, "佐证材料存疑", "复核得分 " + after, "已逐项核对");
        assertThat(driver.item(round, ids.get(number - 1)).score()).isEqualByComparingTo(after);
    }

    private CaseNumber caseOf(CaseNumber round, int number) {
        return driver.item(round, ids.get(number - 1)).caseNumber();
    }

    private String record(Recognition user, int number) {
        return user.as("officer")
                .get("/api/v1/parks/" + ids.get(number - 1) + "/record")
                .expect(200)
                .text();
    }

    private String grade(CaseNumber round, int number) {
        return String.valueOf(driver.item(round, ids.get(number - 1)).grade());
    }

    private List<String> documents(Recognition user, CaseNumber round, int number) {
        user.follows(caseOf(round, number).value());
        return user.documents("locality1");
    }

    private void rectified(Recognition user, CaseNumber round, int number) {
        user.follows(caseOf(round, number).value());
        user.completed("officer", "userTask_orderRectification", Map.of("rectificationDemand", "完善管理制度"));
        completes(
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

    private void sanctioned(Recognition user, CaseNumber round, int number, Map<String, Object> decision) {
        user.follows(caseOf(round, number).value());
        user.completed(
                "officer",
                "userTask_recordEvidence",
                Map.of(
                        "sanctionFacts", "连续两次集中考评不合格",
                        "sanctionEvidence", "两次集中考评的结果通知，本局",
                        "intendedMeasures", "[\"withdrawal\"]"));
        user.as("locality1")
                .post("/api/v1/cases/" + user.caseNumber() + "/statement", Map.of("waived", true))
                .expect(204);
        user.continueJobs();
        user.completed("officer2", "userTask_checkLegality", Map.of("legalityConfirmed", true));
        user.completed("officer", "userTask_recordMinutes", user.minutes(true));
        user.completed("leader", "userTask_decideSanction", decision);
    }
}
