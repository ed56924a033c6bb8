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
@DisplayName("四川·开园：从申请到授牌")
class SichuanOpeningIntegrationTest {

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
        ElementsPassed.walked(SichuanOpeningIntegrationTest.class);
    }

    static List<BundleCopy> bundles() {
        return BundleCopy.andOriginal("sichuan");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    @DisplayName("经批复筹建的园区：须交筹建总结；受理、验收审核、公示7日、批准设立、授牌（SC-3-2、SC-3-2-M）；规则包改名后同样办理")
    void opensAfterItsPreparation(BundleCopy bundle, @Autowired Directory directory) {
        var sichuan = this.sichuan.as(bundle, directory);
        var preparation = sichuan.preparationApproved(port, "成都正式产业园");
        clock.moveTo("2026-09-01T09:00");
        var park = sichuan.openingDrafted(port, Map.of("parkId", preparation.parkId()), Sichuan.figures());
        var refused = park.submits("locality1");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("materials.work-summary", "三（二）2").doesNotContain("materials.others");
        park.uploaded("locality1", "work-summary").expect(201);
        park.submitted("locality1");
        assertThat(Sichuan.followUp(preparation).get("state").asText()).isEqualTo("SATISFIED");

        var main = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(park.caseNumber(), bundle.said("sichuan-opening"))
                .singleResult();
        BpmnAwareTests.assertThat(main).isWaitingAt("callActivity_acceptance");
        park.accepted();
        BpmnAwareTests.assertThat(main).isWaitingAt("callActivity_siteInspection");
        park.inspected();
        BpmnAwareTests.assertThat(main).isWaitingAt("callActivity_publicNotice");
        assertThat(park.notice().get("endsOn").asText()).isEqualTo("2026-09-08");
        park.noticeExpires();
        BpmnAwareTests.assertThat(main).isWaitingAt("callActivity_decision");
        park.decided(true, "同意设立");

        BpmnAwareTests.assertThat(main)
                .isEnded()
                .hasPassedInOrder("callActivity_decision", "callActivity_plaqueAward", "endEvent_approved")
                .hasNotPassed("serviceTask_issueRectificationList");
        Sichuan.ended(
                park,
                "approved",
                "approval",
                "关于同意设立<br>成都市省级人力资源服务产业园的批复",
                "批准设立成都市省级人力资源服务产业园",
                "经验收审核和公示",
                "12月31日前");
        assertThat(park.documents("locality1")).contains("certificate").doesNotContain("rectification-list");
        assertThat(park.anyone()
                        .get("/api/v1/public/parks?size=100&authority=" + bundle.id())
                        .expect(200)
                        .text())
                .contains("成都正式产业园");
    }

    @Test
    @DisplayName("已具备条件的可不经筹建直接申请开园，不要求筹建总结（SC-3-3、SC-3-2-M）")
    void opensDirectly() {
        var park = sichuan.openingSubmitted(port, "成都直接开园产业园");
        park.accepted();
        park.inspected();
        park.noticeExpires();
        park.decided(true, "同意设立");

        Sichuan.ended(park, "approved", "approval", "批准设立成都市省级人力资源服务产业园");
        assertThat(park.documents("locality1")).contains("certificate");
    }

    @Test
    @DisplayName("2026-03-31 验收未通过的，2026-06-30 不能再次申请，2026-07-01 可以；整改清单随结果送达（SC-3-2-R）")
    void waitsThreeMonthsAfterAFailedInspection() {
        clock.moveTo("2026-03-20T09:00");
        var park = sichuan.openingSubmitted(port, "成都验收未过产业园");
        park.accepted();
        park.teamNamed();
        park.verified(false, Map.of());
        assertThat(park.documents("locality1")).as("with the result").doesNotContain("rectification-list");
        assertThat(park.documents("officer")).contains("rectification-list", "inspection-report");
        var early = sichuan.openingDrafted(port, Map.of("parkId", park.parkId()), Sichuan.figures());
        assertThat(early.submits("locality1").json().get("code").asText())
                .isEqualTo("application.result-not-delivered");
        clock.moveTo("2026-03-31T16:00");
        park.refusalSigned();

        Sichuan.ended(park, "refused", "refusal", "不予批准设立成都市省级人力资源服务产业园", "现场与申报材料不一致", "间隔3个月");
        assertThat(park.view("locality1").get("reason").asText()).contains("现场与申报材料不一致");
        assertThat(park.textOf("locality1", "rectification-list")).contains("验收审核整改清单", "现场与申报材料不一致");

        clock.moveTo("2026-06-30T23:59");
        var again = early.submits("locality1");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("code").asText()).isEqualTo("application.waiting-period");
        assertThat(again.text()).contains("2026年3月31日", "2026年7月1日", "三（二）3");
        var renamed = sichuan.openingDrafted(
                port, Sichuan.park("成都验收未过产业园", Sichuan.CHENGDU, Sichuan.WUHOU), Sichuan.figures());
        assertThat(renamed.submits("locality1").status())
                .as("the same park, registered anew")
                .isEqualTo(409);
        sichuan.openingSubmitted(port, "成都不相干产业园");

        clock.moveTo("2026-07-01T00:00");
        early.submitted("locality1");
    }

    @Test
    @DisplayName("按核实数据不符合条件的，验收不通过，整改清单列明条款和核实数（SC-3-2-R、SC-2-2a）")
    void failsOnVerifiedFigures() {
        var park = sichuan.openingSubmitted(port, "成都面积不实产业园");
        park.accepted();
        park.teamNamed();

        park.verified(true, Map.of("floorArea", "4999.99"));
        park.refusalSigned();

        Sichuan.ended(park, "refused", "refusal", "二（二）", "4999.99");
        assertThat(park.textOf("locality1", "rectification-list")).contains("二（二）", "4999.99");
    }

    @Test
    @DisplayName("退回、异议成立、撤回之后再次申请不受间隔期限制（SC-3-2-R）")
    void waitsOnlyAfterAFailedInspection() {
        var returned = sichuan.openingDrafted(
                        port,
                        Sichuan.park("成都退回产业园", Sichuan.CHENGDU, Sichuan.WUHOU),
                        Sichuan.figures(Map.of("floorArea", "4999.99")))
                .submitted("locality1");
        returned.accepted();
        returned.refusalSigned();
        Sichuan.ended(returned, "returned", "refusal-to-accept", "二（二）", "4999.99");
        again(returned);

        var objected = sichuan.openingSubmitted(port, "成都开园异议产业园");
        objected.accepted();
        objected.inspected();
        objected.objects("入驻机构不实").expect(201);
        objected.objectionVerified(true, "经查，三家机构未入驻");
        objected.noticeExpires();
        objected.refusalSigned();
        Sichuan.ended(objected, "refused", "refusal", "经查，三家机构未入驻");
        assertThat(objected.documents("locality1")).doesNotContain("rectification-list");
        again(objected);

        var withdrawn = sichuan.openingSubmitted(port, "成都开园撤回产业园");
        withdrawn.accepted();
        withdrawn.withdraws("locality1").expect(202);
        Sichuan.withdrawn(withdrawn);
        again(withdrawn);
    }

    private void again(Recognition park) {
        sichuan.openingDrafted(port, Map.of("parkId", park.parkId()), Sichuan.figures())
                .submitted("locality1");
    }

    @Test
    @DisplayName("专业性园区未达到可放宽的条件，由领导决定并写明理由，此前的放宽供其对照（SC-6-1、SC-2-2a）")
    void specialisedParksMayBeRelaxed() {
        var first = specialised("成都专业产业园一");
        first.accepted();
        first.exceptionDecided(true, "认可建筑面积4500平方米：软件人才特色突出");
        assertThat(first.documents("locality1")).contains("acceptance-notice");

        var second = specialised("成都专业产业园二");
        second.accepted();
        var form = second.as("leader")
                .get("/engine-rest/task/"
                        + second.task("leader", "userTask_decideException")
                                .get("id")
                                .asText()
                        + "/form-variables")
                .expect(200)
                .text();
        assertThat(form).contains("二（二）", first.caseNumber(), "认可建筑面积4500平方米", "同意放宽");
        second.exceptionDecided(false, "规模差距过大，不予放宽");
        second.refusalSigned();
        Sichuan.ended(second, "returned", "refusal-to-accept", "二（二）", "规模差距过大，不予放宽");
        assertThat(second.documents("locality1")).doesNotContain("acceptance-notice");
    }

    private Recognition specialised(String name) {
        return sichuan.openingDrafted(
                        port,
                        Sichuan.park(name, Sichuan.CHENGDU, Sichuan.WUHOU),
                        Sichuan.figures(Map.of("parkType", "specialised", "floorArea", "4500")))
                .submitted("locality1");
    }

    @Test
    @DisplayName("艰苦边远地区按园区所在县（市、区）判断：马边可放宽，乐山市中区不可（SC-6-1）")
    void remoteByTheCounty() {
        var remote = leshan("马边产业园", Sichuan.MABIAN);
        remote.accepted();
        assertThat(remote.tasks("leader", "userTask_decideException")).hasSize(1);
        remote.exceptionDecided(true, "认可建筑面积3000平方米：艰苦边远地区");
        assertThat(remote.view("locality2").get("stage").asText()).isEqualTo("examination");

        var city = leshan("乐山市中区产业园", Sichuan.SHIZHONG);
        city.accepted();
        assertThat(city.tasks("leader", "userTask_decideException")).isEmpty();
        city.refusalSigned();
        Sichuan.endedFor("locality2", city, "returned", "refusal-to-accept", "二（二）");
    }

    private Recognition leshan(String name, String county) {
        return sichuan.openingDrafted(
                        port,
                        "locality2",
                        Sichuan.park(name, Sichuan.LESHAN, county),
                        Sichuan.figures(Map.of("floorArea", "3000")))
                .submitted("locality2");
    }

    @Test
    @DisplayName("分园区原则上不超过3个：4个的由领导决定（SC-2-2d）")
    void branchesInPrinciple() {
        var park = sichuan.openingDrafted(
                        port,
                        Sichuan.park("成都多园区产业园", Sichuan.CHENGDU, Sichuan.WUHOU),
                        Sichuan.figures(Map.of(
                                "siteLayout", "multiple",
                                "coreFloorArea", "3000",
                                "floorArea", "10000",
                                "branchCount", "4")))
                .submitted("locality1");
        park.accepted();
        park.exceptionDecided(true, "四个分园区相邻，同意");
        park.teamNamed();
        park.verified(true, Map.of());
        park.exceptionDecided(true, "核实无误，同意");
        park.noticeExpires();
        park.decided(false, "与全省布局不符");
        park.refusalSigned();

        Sichuan.ended(park, "refused", "refusal", "与全省布局不符");
    }

    @Test
    @DisplayName("设立区域未填报的不妨碍申请，仅供参考（SC-2-0）")
    void theLocationCategoryOnlyInforms() {
        var figures = Sichuan.figures();
        figures.remove("locationCategory");
        var park = sichuan.openingDrafted(port, Sichuan.park("成都未填区域产业园", Sichuan.CHENGDU, Sichuan.WUHOU), figures)
                .submitted("locality1");

        park.accepted();

        assertThat(park.view("officer").get("stage").asText()).isEqualTo("examination");
    }

    @Test
    @DisplayName("逾期未补正的视为撤回（SC-3-2）")
    void lapsesWithoutSupplement() {
        var park = sichuan.openingSubmitted(port, "成都开园逾期产业园");
        park.supplementRequested();
        clock.moveTo("2026-03-17T00:00");
        park.continueJobs();

        Sichuan.withdrawn(park);
    }
}
