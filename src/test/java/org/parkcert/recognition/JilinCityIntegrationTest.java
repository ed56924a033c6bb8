package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.testing.BundleCopy;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("吉林市·认定：所在地推荐和申请，评估、公示、会商、决定（JL-4、JL-5）")
class JilinCityIntegrationTest {

    private static final String JILIN = "jilin-city";
    private static final String CHANGYI = "220202";
    private static final String BUREAU = "locality1-bureau";
    private static final String GOVERNMENT = "locality1-government";
    private static final String DRAFT = "征求意见稿";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        accounts(directory, BundleCopy.none(JILIN));
        clock.moveTo("2026-09-01T09:00");
    }

    private static void accounts(Directory directory, BundleCopy bundle) {
        var changyi = bundle.said(CHANGYI);
        Accounts.register(directory, bundle.id(), List.of(changyi));
        Accounts.besides(directory, bundle.id(), BUREAU, changyi, Groups.bureau(changyi));
        Accounts.besides(directory, bundle.id(), GOVERNMENT, changyi, Groups.government(changyi));
        Accounts.besides(directory, bundle.id(), "department1", null, Groups.department("development-reform"));
        Accounts.besides(directory, bundle.id(), "department2", null, Groups.department("finance"));
        Accounts.besides(directory, bundle.id(), "department3", null, Groups.department("commerce"));
    }

    static List<BundleCopy> bundles() {
        return BundleCopy.andOriginal(JILIN);
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(JilinCityIntegrationTest.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    @DisplayName("人社部门推荐、人民政府申请，材料审核与实地考核同时进行，公示、三部门会商后批复并授牌（JL-5-1 至 JL-5-3）；规则包改名后同样办理")
    void becomesAPlaque(BundleCopy bundle, @Autowired Directory directory) {
        accounts(directory, bundle);
        var park = drafted(bundle, "昌邑人力资源服务产业园", indicators());

        handedIn(park);
        recommended(park);
        park.submitted(GOVERNMENT);
        assertThat(park.caseNumber()).startsWith(bundle.said("JL-2026"));
        assertThat(park.pinnedVersion(bundle.said("jilin-city-recognition-thresholds")))
                .isPositive();
        assertThat(park.pinnedVersion(bundle.said("jilin-city-recognition-dimensions")))
                .isPositive();

        assertThat(park.task("officer", "userTask_checkMaterials").get("name").asText())
                .contains(DRAFT);
        park.accepted();
        assertThat(park.tasks("officer", "userTask_nameTeam")).hasSize(1);
        assertThat(park.experts()).hasSize(5);
        assertThat(stage(park)).isEqualTo("examination");
        park.reviewed(85);
        assertThat(stage(park)).isEqualTo("examination");
        park.inspected();

        assertThat(stage(park)).isEqualTo("public-notice");
        assertThat(park.notice().get("title").asText()).contains(DRAFT);
        park.noticeExpires();
        departmentsNamed(park, List.of("departments-commerce"));
        for (var department : List.of("department1", "department2", "department3")) {
            opined(park, department, true, "");
        }
        park.decided(true, "同意认定");

        var view = park.view(BUREAU);
        assertThat(view.get("outcome").asText()).isEqualTo("approved");
        assertThat(view.get("reason").isNull()).isTrue();
        assertThat(park.documents(GOVERNMENT)).contains("acceptance-notice", "notice", "approval", "certificate");
        assertThat(park.textOf(GOVERNMENT, "approval"))
                .contains(park.said("昌邑区人民政府：", DRAFT, "吉市人社函〔2026〕", "会同发展改革、财政等有关部门研究"));
        assertThat(park.textOf("officer", "certificate")).contains("认定为市级人力资源服务产业园");
        for (var kind : List.of("acceptance-notice", "notice", "certificate")) {
            assertThat(park.textOf(GOVERNMENT, kind)).contains(DRAFT);
        }
        for (var kind : List.of("inspection-report", "review-report", "joint-opinion")) {
            assertThat(park.textOf("officer", kind)).contains(DRAFT);
            assertThat(park.documents(GOVERNMENT)).doesNotContain(kind);
        }
        assertThat(park.textOf("officer", "joint-opinion")).contains(park.said("吉林市商务局", "各部门一致同意"));
        assertThat(timeline(park)).contains("符合第四条，推荐申报", "审核推荐", "提出申请");
    }

    @Test
    @DisplayName("人社部门和人民政府各办各的：推荐前不能申请，送审后不能修改，退回写明理由、恢复为草稿（JL-5-1）")
    void eachBodyDoesItsPart() {
        var park = drafted("昌邑江北人力资源服务产业园", indicators());
        var application = "/api/v1/applications/" + park.applicationId();

        assertRefused(
                park.as(BUREAU).post(application + "/submission", Map.of()), 409, "application.recommendation-first");
        assertRefused(park.as(GOVERNMENT).post(application + "/hand-in", Map.of()), 409, "application.bureau-only");
        handedIn(park);
        assertRefused(
                park.as(BUREAU).post(application + "/hand-in", Map.of()), 409, "application.under-recommendation");
        assertRefused(
                park.as(BUREAU).put(application + "/indicators", indicators()),
                409,
                "application.under-recommendation");
        assertThat(park.as("officer").get(application).status()).isEqualTo(404);

        var recommendation = task(park, BUREAU);
        assertThat(recommendation.get("name").asText()).isEqualTo("审核推荐 · 昌邑江北人力资源服务产业园");
        assertThat(park.as(GOVERNMENT).get("/api/v1/tasks").expect(200).json())
                .noneMatch(task -> task.get("applicationId").asText().equals(park.applicationId()));
        assertThat(completes(park, GOVERNMENT, recommendation, Map.of("recommended", true))
                        .status())
                .isEqualTo(404);
        assertRefused(park.as(GOVERNMENT).post(application + "/submission", Map.of()), 409, "case.not-at-this-stage");
        assertThat(completes(park, BUREAU, recommendation, Map.of("recommended", false))
                        .status())
                .isEqualTo(409);
        completes(park, BUREAU, recommendation, Map.of("recommended", false, "recommendationOpinion", "规划报告缺少论证意见"))
                .expect(204);

        var returned = park.as(BUREAU).get(application).expect(200).json();
        assertThat(returned.get("status").asText()).isEqualTo("DRAFT");
        assertThat(returned.get("preliminarySteps").toString()).contains("规划报告缺少论证意见");
        park.as(BUREAU).put(application + "/indicators", indicators()).expect(200);
        handedIn(park);
        recommended(park);
        var submission = task(park, GOVERNMENT);
        assertThat(completes(park, BUREAU, submission, Map.of("applied", true)).status())
                .isEqualTo(404);
        completes(park, GOVERNMENT, submission, Map.of("applied", false, "applicationComment", "区政府常务会议要求补充资金安排"))
                .expect(204);
        assertThat(park.as(GOVERNMENT)
                        .get(application)
                        .expect(200)
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("DRAFT");

        handedIn(park);
        recommended(park);
        completes(park, GOVERNMENT, task(park, GOVERNMENT), Map.of("applied", true))
                .expect(204);
        var submitted = park.as(GOVERNMENT).get(application).expect(200).json();
        assertThat(submitted.get("status").asText()).isEqualTo("SUBMITTED");
        assertThat(submitted.get("caseNumber").asText()).startsWith("JL-2026-");
    }

    @Test
    @DisplayName("第四条的条件未达到的由领导决定，同意放宽的继续办理（JL-4-2b）")
    void exceptionAdmitted() {
        var park = submitted("昌邑袖珍人力资源服务产业园", with("floorArea", "1999.99"));

        park.accepted();
        park.exceptionDecided(true, "二期工程年内竣工");

        assertThat(stage(park)).isEqualTo("examination");
    }

    @Test
    @DisplayName("领导不同意放宽的退回，逐项列明条款、要求和实际（JL-4-2b、JL-4-3b）")
    void exceptionDenied() {
        var indicators = with("floorArea", "1999.99");
        indicators.put("integrityRecord", "false");
        var park = submitted("昌邑旧厂人力资源服务产业园", indicators);

        park.accepted();
        park.exceptionDecided(false, "诚信方面没有放宽余地");
        park.refusalSigned();

        assertThat(park.view(GOVERNMENT).get("outcome").asText()).isEqualTo("returned");
        assertThat(park.view(GOVERNMENT).get("reason").asText()).contains("第四条（二）", "第四条（三）", "1999.99");
        assertThat(park.textOf(GOVERNMENT, "refusal-to-accept")).contains("昌邑区人民政府：", DRAFT, "第四条（三）");
    }

    @Test
    @DisplayName("材料审核未通过的，实地考核照常完成，两份报告都存入卷宗，不予认定（JL-5-2a）")
    void materialReviewFails() {
        var park = accepted("昌邑低分人力资源服务产业园");

        park.reviewed(60);
        assertThat(park.tasks("officer", "userTask_nameTeam")).hasSize(1);
        assertThat(park.awaitsSignature()).isFalse();
        park.inspected();
        park.refusalSigned();

        assertRefusedFor(park, "60.00");
        assertThat(park.textOf("officer", "review-report")).contains("论证未通过");
        assertThat(park.textOf("officer", "inspection-report")).contains("考察通过");
    }

    @Test
    @DisplayName("材料审核、实地考核都未通过的，两方面的理由都写明（JL-5-2a）")
    void bothFail() {
        var park = accepted("昌邑空壳人力资源服务产业园");

        park.teamNamed();
        park.verified(false, Map.of());
        assertThat(park.awaitsSignature()).isFalse();
        park.reviewed(60);
        park.refusalSigned();

        assertRefusedFor(park, "现场与申报材料不一致", "60.00");
        assertThat(park.textOf(GOVERNMENT, "refusal")).contains("现场与申报材料不一致", "60.00");
    }

    @Test
    @DisplayName("公示期间异议成立的不予认定，不再会商（JL-5-2b）")
    void objectionUpheld() {
        var park = onNotice("昌邑异议人力资源服务产业园");

        park.objects("名录中有机构并未签约").expect(201);
        park.objectionVerified(true, "经查，两家机构没有签约");
        park.noticeExpires();
        park.refusalSigned();

        assertRefusedFor(park, "两家机构没有签约");
        assertThat(park.documents("officer")).doesNotContain("joint-opinion");
    }

    @Test
    @DisplayName("有部门不同意的不当然否决：理由保留在案，领导看到后决定（JL-5-3）")
    void dissentIsShownToTheLeader() {
        var park = onNotice("昌邑分歧人力资源服务产业园");
        park.noticeExpires();
        departmentsNamed(park, List.of());

        assertThat(opines(park, "department2", Map.of("departmentConsents", false))
                        .status())
                .isEqualTo(422);
        opined(park, "department2", false, "扶持资金尚未列入预算");
        assertThat(park.tasks("leader", "userTask_decide")).isEmpty();
        opined(park, "department1", true, "");
        park.studied();

        var decision = park.task("leader", "userTask_decide").get("id").asText();
        assertThat(park.as("leader")
                        .get("/engine-rest/task/" + decision + "/form-variables")
                        .expect(200)
                        .json()
                        .get("departmentOpinions")
                        .get("value")
                        .asText())
                .contains("吉林市财政局", "不同意", "扶持资金尚未列入预算", "吉林市发展和改革委员会");
        assertThat(park.textOf("officer", "joint-opinion")).contains("有不同意见：吉林市财政局", "扶持资金尚未列入预算");
        park.decided(true, "已函告落实资金，同意认定");
        assertThat(park.view(GOVERNMENT).get("outcome").asText()).isEqualTo("approved");
    }

    @Test
    @DisplayName("会商后领导不批准的不予认定，写明理由（JL-5-3）")
    void leaderDeclines() {
        var park = onNotice("昌邑缓建人力资源服务产业园");
        park.noticeExpires();
        departmentsNamed(park, List.of());
        opined(park, "department1", false, "与产业布局重复");
        opined(park, "department2", true, "");

        park.decided(false, "与已有园区布局重复，本年度不予认定");
        park.refusalSigned();

        assertRefusedFor(park, "布局重复");
        assertThat(park.textOf(GOVERNMENT, "refusal")).contains("昌邑区人民政府：", DRAFT, "布局重复");
    }

    @Test
    @DisplayName("各部门同时答复，没有一个被挡回；不认识的部门不能增加（JL-5-3）")
    void departmentsAnswerAtOnce() throws Exception {
        var park = onNotice("昌邑并行人力资源服务产业园");
        park.noticeExpires();
        assertThat(park.completes(
                                "officer",
                                "userTask_nameDepartments",
                                Map.of("additionalDepartments", "departments-unknown"))
                        .status())
                .isEqualTo(422);
        departmentsNamed(park, List.of("departments-commerce"));

        var departments = List.of("department1", "department2", "department3");
        try (var pool = new AutoCloseablePool(departments.size())) {
            var answers = pool.all(departments.stream()
                    .<Callable<Integer>>map(
                            department -> () -> opines(park, department, Map.of("departmentConsents", true))
                                    .status())
                    .toList());

            assertThat(answers).containsOnly(204);
        }
        park.continueJobs();
        park.studied();
        assertThat(park.tasks("leader", "userTask_decide")).hasSize(1);
    }

    @Test
    @DisplayName("评估两项同时进行时撤回，任务全部撤销（JL-5-1）")
    void withdrawnWhileAssessed() {
        var park = accepted("昌邑撤回人力资源服务产业园");

        park.withdraws(GOVERNMENT).expect(202);

        assertThat(park.view(GOVERNMENT).get("outcome").asText()).isEqualTo("withdrawn");
        assertThat(park.runs()).isFalse();
    }

    @Test
    @DisplayName("任何一方都可以补正；逾期未补正的视为撤回（JL-5-1）")
    void supplementedOrLapsed() {
        var park = submitted("昌邑补正人力资源服务产业园", indicators());
        park.supplementRequested();
        park.uploaded(GOVERNMENT, "application-report").expect(201);
        park.as(BUREAU)
                .post("/api/v1/applications/" + park.applicationId() + "/supplement", Map.of("comment", "已补齐"))
                .expect(200);
        park.supplementRequested();

        clock.moveTo("2026-09-16T00:00");
        park.continueJobs();

        assertThat(park.view(GOVERNMENT).get("outcome").asText()).isEqualTo("withdrawn");
    }

    private Recognition drafted(String parkName, Map<String, Object> indicators) {
        return drafted(BundleCopy.none(JILIN), parkName, indicators);
    }

    private Recognition drafted(BundleCopy bundle, String parkName, Map<String, Object> indicators) {
        return new Recognition(port, bundle, runtime, management, clock)
                .withFirstLocality(CHANGYI)
                .drafted(BUREAU, parkName, CHANGYI, indicators, SampleRoster.of(2025));
    }

    private Recognition submitted(String parkName, Map<String, Object> indicators) {
        var park = drafted(parkName, indicators);
        handedIn(park);
        recommended(park);
        return park.submitted(GOVERNMENT);
    }

    private Recognition accepted(String parkName) {
        var park = submitted(parkName, indicators());
        park.accepted();
        return park;
    }

    private Recognition onNotice(String parkName) {
        var park = accepted(parkName);
        park.inspected();
        park.reviewed(85);
        return park;
    }

    private static void handedIn(Recognition park) {
        park.as(BUREAU)
                .post("/api/v1/applications/" + park.applicationId() + "/hand-in", Map.of())
                .expect(200);
    }

    private static void recommended(Recognition park) {
        completes(park, BUREAU, task(park, BUREAU), Map.of("recommended", true, "recommendationOpinion", "符合第四条，推荐申报"))
                .expect(204);
    }

    /** The only task that the application has for the body. */
    private static JsonNode task(Recognition park, String role) {
        for (var task : park.as(role).get("/api/v1/tasks").expect(200).json()) {
            if (task.get("applicationId").asText().equals(park.applicationId())) {
                return task;
            }
        }
        throw new AssertionError(role + " has nothing to do with " + park.applicationId());
    }

    private static Answer completes(Recognition park, String role, JsonNode task, Map<String, Object> fields) {
        return park.as(role).post("/api/v1/tasks/" + task.get("taskId").asText() + "/completion", fields);
    }

    private static void departmentsNamed(Recognition park, List<String> added) {
        park.completed("officer", "userTask_nameDepartments", Map.of("additionalDepartments", String.join(",", added)));
    }

    private static void opined(Recognition park, String department, boolean consents, String opinion) {
        opines(park, department, Map.of("departmentConsents", consents, "departmentOpinion", opinion))
                .expect(204);
        park.continueJobs();
    }

    /** The department's own task among those that are open side by side. */
    private static Answer opines(Recognition park, String department, Map<String, Object> fields) {
        var user = park.said(JILIN) + "-" + department;
        var own = park.as(department)
                .get("/engine-rest/task?taskDefinitionKey=userTask_giveOpinion&withCandidateGroups=true&candidateUser="
                        + user + "&includeAssignedTasks=true&processInstanceBusinessKey=" + park.caseNumber())
                .expect(200)
                .json()
                .get(0);
        var path = "/engine-rest/task/" + own.get("id").asText();
        if (own.get("assignee").isNull()) {
            park.as(department).post(path + "/claim", Map.of("userId", user)).expect(204);
        }
        return park.as(department).post(path + "/complete", Map.of("variables", Recognition.variables(fields)));
    }

    private static String stage(Recognition park) {
        return park.view("officer").get("stage").asText();
    }

    private static String timeline(Recognition park) {
        return park.as("officer")
                .get("/api/v1/cases/" + park.caseNumber() + "/timeline")
                .expect(200)
                .text();
    }

    private static void assertRefusedFor(Recognition park, String... reasons) {
        assertThat(park.view(GOVERNMENT).get("outcome").asText()).isEqualTo("refused");
        assertThat(park.view(GOVERNMENT).get("reason").asText()).contains(reasons);
        assertThat(park.documents(GOVERNMENT)).contains("refusal");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
    }

    private static Map<String, Object> with(String indicator, String value) {
        var indicators = indicators();
        indicators.put(indicator, value);
        return indicators;
    }

    private static Map<String, Object> indicators() {
        var indicators = new LinkedHashMap<String, Object>();
        indicators.put("floorArea", "2000");
        for (var statement : List.of(
                "planningReport",
                "investorIdentified",
                "physicallyConcentrated",
                "facilities",
                "supportingServices",
                "integrityRecord",
                "growthTrend",
                "diverseOrganisations",
                "completeIndustryChain",
                "managementBody",
                "managementRules",
                "policySupport",
                "promotionActivities")) {
            indicators.put(statement, "true");
        }
        return indicators;
    }

    /** Calls at the same time. */
    private record AutoCloseablePool(java.util.concurrent.ExecutorService threads) implements AutoCloseable {

        AutoCloseablePool(int size) {
            this(Executors.newFixedThreadPool(size));
        }

        List<Integer> all(List<Callable<Integer>> calls) throws InterruptedException {
            return threads.invokeAll(calls).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
