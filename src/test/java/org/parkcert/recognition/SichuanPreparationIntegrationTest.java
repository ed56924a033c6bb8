package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkcert.identity.Directory;
import org.parkcert.testing.BundleCopy;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("四川·筹建：从申请到批复")
class SichuanPreparationIntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Sichuan sichuan;

    @Autowired
    private TestClock clock;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void accounts(@Autowired Directory directory, @Autowired ProcessEngine engine) {
        init(engine);
        Sichuan.accounts(directory);
        clock.moveTo("2026-03-02T09:00");
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(SichuanPreparationIntegrationTest.class);
    }

    static List<BundleCopy> bundles() {
        return BundleCopy.andOriginal("sichuan");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    @DisplayName("受理、论证评估、公示7日、批复同意筹建，启动两年期限，不授牌（SC-3-1、SC-3-1-M、SC-3-1-T）；规则包改名后同样办理")
    void isApprovedAndItsPeriodStarts(BundleCopy bundle, @Autowired Directory directory) {
        var park = sichuan.as(bundle, directory).preparationSubmitted(port, "成都筹建产业园");
        assertThat(park.caseNumber()).startsWith(bundle.said("SC-2026"));
        var main = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(park.caseNumber(), bundle.said("sichuan-preparation"))
                .singleResult();
        BpmnAwareTests.assertThat(main).isWaitingAt("callActivity_acceptance");

        park.accepted();
        BpmnAwareTests.assertThat(main).isWaitingAt("callActivity_expertReview");
        assertThat(park.experts()).hasSize(5);

        park.reviewedIn(Sichuan.DIMENSIONS, 70);
        BpmnAwareTests.assertThat(main).isWaitingAt("callActivity_publicNotice");
        assertThat(park.notice().get("endsOn").asText()).isEqualTo("2026-03-09");

        park.noticeExpires();
        BpmnAwareTests.assertThat(main).isWaitingAt("callActivity_decision");

        park.decided(true, "同意筹建");
        BpmnAwareTests.assertThat(main).isEnded().hasPassedInOrder("callActivity_decision", "endEvent_approved");
        Sichuan.ended(
                park, "approved", "approval", "关于同意筹建<br>成都市省级人力资源服务产业园的批复", "同意筹建成都市省级人力资源服务产业园", "两年内", "经论证评估和公示");
        assertThat(park.documents("locality1"))
                .contains("acceptance-notice", "notice")
                .doesNotContain("certificate", "refusal");
        assertThat(registeredAs(park)).isEqualTo("PREPARING");
        var period = Sichuan.followUp(park);
        assertThat(period.get("state").asText()).isEqualTo("OPEN");
        assertThat(period.get("startedOn").asText()).isEqualTo("2026-03-10");
    }

    @Test
    @DisplayName("申报条件对筹建只供参考：未达到、未填报的都不妨碍，写明条款（SC-2、SC-3-1）")
    void conditionsOnlyAdvise() {
        var park = sichuan.at(port)
                .draftedFor(
                        "preparation",
                        "locality1",
                        Sichuan.park("成都小型筹建产业园", Sichuan.CHENGDU, Sichuan.WUHOU),
                        Map.of(
                                "parkType",
                                "comprehensive",
                                "siteLayout",
                                "single",
                                "floorArea",
                                "300",
                                "agencyCount",
                                "8"),
                        List.of(),
                        Sichuan.TO_PREPARE)
                .submitted("locality1");

        park.accepted();

        assertThat(park.view("officer").get("stage").asText()).isEqualTo("examination");
        var judged = park.as("officer")
                .get("/api/v1/cases/" + park.caseNumber() + "/evaluations")
                .expect(200)
                .text();
        assertThat(judged).contains("SC-2-2a", "SC-2-3a", "SC-2-3b", "ineligible");
        assertThat(park.pinnedVersion("sichuan-opening-thresholds")).isPositive();
        var expert = park.experts().get(0);
        assertThat(park.as(expert)
                        .get("/engine-rest/task/"
                                + park.task(expert, "userTask_score").get("id").asText()
                                + "/form-variables")
                        .expect(200)
                        .text())
                .contains("二（二）", "未达到");
    }

    @Test
    @DisplayName("缺少必交材料的不能提交，一次列明（SC-3-1-M）")
    void materialsAreAskedFor() {
        var park = sichuan.at(port)
                .draftedFor(
                        "preparation",
                        "locality1",
                        Sichuan.park("成都缺材料产业园", Sichuan.CHENGDU, Sichuan.WUHOU),
                        Sichuan.figures(),
                        List.of(),
                        List.of("policies"));

        var refused = park.submits("locality1");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("materials.application-report", "materials.planning-documents")
                .doesNotContain("materials.policies", "materials.others");
    }

    @Test
    @DisplayName("园区所在的县（市、区）须填报，且属于该市（州）（SC-6-1）")
    void theCountyIsAskedFor() {
        var body = Map.of(
                "authority",
                "sichuan",
                "matter",
                "preparation",
                "park",
                Map.of(
                        "name", "成都缺县产业园",
                        "localityCode", Sichuan.CHENGDU,
                        "address", "示例路1号",
                        "operator", "运营公司",
                        "contact", "张三 028-00000000"));
        var park = sichuan.at(port);

        var refused = park.as("locality1").post("/api/v1/applications", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("park.countyCode");
        var foreign = new java.util.HashMap<String, Object>(body);
        foreign.put("park", ((Map<?, ?>)
                Sichuan.park("成都外县产业园", Sichuan.CHENGDU, Sichuan.MABIAN).get("park")));
        assertThat(park.as("locality1").post("/api/v1/applications", foreign).text())
                .contains("park.countyCode", Sichuan.MABIAN);
    }

    @Test
    @DisplayName("论证评估未通过的不予同意，写明理由，不启动期限（SC-3-1）")
    void reviewFailed() {
        var park = sichuan.preparationSubmitted(port, "成都论证未过产业园");
        park.accepted();

        park.reviewedIn(Sichuan.DIMENSIONS, 69);
        park.refusalSigned();

        Sichuan.ended(park, "refused", "refusal", "不予同意筹建成都市省级人力资源服务产业园", "69");
        assertThat(park.view("locality1").get("reason").asText()).contains("69");
        assertThat(park.documents("locality1")).doesNotContain("notice", "approval");
        assertThat(registeredAs(park)).isEqualTo("PLANNED");
        assertThat(park.runs()).isFalse();
    }

    @Test
    @DisplayName("公示期间异议成立的不予同意（SC-3-1）")
    void objectionUpheld() {
        var park = sichuan.preparationNoticed(port, "成都异议成立产业园");
        park.objects("规划用地不实").expect(201);
        park.objectionVerified(true, "经查，规划用地未落实");
        park.noticeExpires();
        park.refusalSigned();

        Sichuan.ended(park, "refused", "refusal", "经查，规划用地未落实");
    }

    @Test
    @DisplayName("领导不同意的不予同意，写明理由（SC-3-1）")
    void leaderDeclines() {
        var park = sichuan.preparationNoticed(port, "成都领导不同意产业园");
        park.noticeExpires();

        park.decided(false, "与全省布局不符");
        park.refusalSigned();

        Sichuan.ended(park, "refused", "refusal", "与全省布局不符");
        assertThat(registeredAs(park)).isEqualTo("PLANNED");
    }

    @Test
    @DisplayName("决定之前可以撤回；逾期未补正的视为撤回（SC-3-1）")
    void withdrawn() {
        var park = sichuan.preparationNoticed(port, "成都撤回筹建产业园");
        park.withdraws("locality1").expect(202);
        Sichuan.withdrawn(park);

        var late = sichuan.preparationSubmitted(port, "成都逾期补正产业园");
        late.supplementRequested();
        clock.moveTo("2026-03-17T00:00");
        late.continueJobs();
        Sichuan.withdrawn(late);
    }

    private String registeredAs(Recognition park) {
        return park.as("locality1")
                .get("/api/v1/applications/" + park.applicationId())
                .expect(200)
                .json()
                .get("park")
                .get("state")
                .asText();
    }
}
