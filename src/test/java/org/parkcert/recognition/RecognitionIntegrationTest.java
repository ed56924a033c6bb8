package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
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
@DisplayName("温州·认定：从申报到授牌（接口—业务—流程—数据库）")
class RecognitionIntegrationTest {

    private static final String YONGJIA = "330324";
    private static final String PINGYANG = "330326";

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
        Accounts.register(directory, "wenzhou");
        clock.moveTo("2026-09-01T09:00");
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(RecognitionIntegrationTest.class);
    }

    private Recognition recognition() {
        return new Recognition(port, "wenzhou", runtime, management, clock);
    }

    private Recognition submitted(String parkName, Map<String, Object> indicators) {
        return recognition().drafted("locality1", parkName, YONGJIA, indicators).submitted("locality1");
    }

    static List<BundleCopy> bundles() {
        return BundleCopy.andOriginal("wenzhou");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    @DisplayName("专业性园区走完受理、考察、论证、公示、决定，获得标牌（WZ-10-1 至 WZ-10-4、WZ-11）；规则包改名后同样办理")
    void becomesAPlaque(BundleCopy bundle, @Autowired Directory directory) {
        Accounts.register(directory, bundle.id());
        var park = new Recognition(port, bundle, runtime, management, clock)
                .drafted("locality1", "永嘉泵阀人力资源服务产业园", YONGJIA, Recognition.specialised())
                .submitted("locality1");
        assertThat(park.caseNumber()).startsWith(bundle.said("WZ-2026"));

        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        park.decided(true, "同意认定");

        var view = park.view("locality1");
        assertThat(view.get("outcome").asText()).isEqualTo("approved");
        assertThat(view.get("stage").asText()).isEqualTo("closed");
        var documents = park.as("locality1")
                .get("/api/v1/cases/" + park.caseNumber() + "/documents")
                .expect(200)
                .json();
        assertThat(documents)
                .extracting(document -> document.get("kind").asText())
                .contains("acceptance-notice", "notice", "approval", "certificate")
                .doesNotContain("inspection-report", "review-report");
        assertThat(view.get("authorityName").asText()).isEqualTo(bundle.said("温州市人力资源和社会保障局"));
        assertThat(park.documentNumbers("locality1")).anyMatch(number -> number.startsWith(bundle.said("温人社函〔2026〕")));
    }

    @Test
    @DisplayName("材料不齐的一次性告知补正，补正后继续办理（P-2）")
    void isSupplemented() {
        var park = submitted("永嘉教玩具人力资源服务产业园", Recognition.specialised());

        park.completed(
                "officer",
                "userTask_checkMaterials",
                Map.of("materialsComplete", false, "materialsComment", "申建函件缺少公章"));
        park.uploaded("locality1", "application-letter").expect(201);
        park.as("locality1")
                .post("/api/v1/applications/" + park.applicationId() + "/supplement", Map.of("comment", "已盖章"))
                .expect(200);

        park.accepted();
        assertThat(park.view("locality1").get("stage").asText()).isEqualTo("examination");
    }

    @Test
    @DisplayName("逾期未补正的视为撤回")
    void lapsesWithoutSupplement() {
        var park = submitted("永嘉纽扣人力资源服务产业园", Recognition.specialised());
        park.completed(
                "officer",
                "userTask_checkMaterials",
                Map.of("materialsComplete", false, "materialsComment", "申建函件缺少公章"));

        clock.moveTo("2026-09-16T00:00");
        park.continueJobs();

        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("不符合申报条件的退回，逐项列明条款、要求和实际（WZ-9-1c）")
    void isReturned() {
        var indicators = Recognition.specialised();
        indicators.put("floorArea", "2999.99");
        var park = submitted("永嘉小型人力资源服务产业园", indicators);

        park.accepted();
        park.refusalSigned();

        var view = park.view("locality1");
        assertThat(view.get("outcome").asText()).isEqualTo("returned");
        assertThat(view.get("reason").asText()).contains("第九条（一）", "2999.99");
    }

    @Test
    @DisplayName("两次异议，先属实后不属实，仍取消资格（WZ-10-4）")
    void oneUpheldObjectionIsEnough() {
        var park = submitted("永嘉五金人力资源服务产业园", Recognition.specialised());
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.objects("入园机构名单不实").expect(201);
        park.objects("营收数据不实").expect(201);

        park.completed(
                "officer",
                "userTask_verifyObjection",
                Map.of("objectionVerified", true, "objectionFinding", "经查，三家机构已注销"));
        park.noticeExpires();
        park.completed(
                "officer",
                "userTask_verifyObjection",
                Map.of("objectionVerified", false, "objectionFinding", "经查，数据与纳税记录一致"));
        park.refusalSigned();

        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("refused");
    }

    @Test
    @DisplayName("一个县两个综合性园区同时到决定环节，第二个在编号前被拦下（WZ-4）")
    void onlyOneComprehensiveParkForEachCounty() {
        var first = recognition()
                .drafted("locality2", "平阳综合性人力资源服务产业园", PINGYANG, Recognition.comprehensive())
                .submitted("locality2");
        var second = recognition()
                .drafted("locality2", "平阳第二人力资源服务产业园", PINGYANG, Recognition.comprehensive())
                .submitted("locality2");
        for (var park : new Recognition[] {first, second}) {
            park.accepted();
            park.inspected();
            park.reviewed(85);
        }
        first.noticeExpires();
        second.continueJobs();

        first.decided(true, "同意");
        second.decided(true, "同意");
        second.refusalSigned();

        assertThat(first.view("locality2").get("outcome").asText()).isEqualTo("approved");
        assertThat(second.view("locality2").get("outcome").asText()).isEqualTo("refused");
        assertThat(second.view("locality2").get("reason").asText()).contains("第四条");
    }

    @Test
    @DisplayName("公示期间撤回，公示随之撤下")
    void isWithdrawnDuringTheNotice() {
        var park = submitted("永嘉汽配人力资源服务产业园", Recognition.specialised());
        park.accepted();
        park.inspected();
        park.reviewed(85);
        var notice = park.notice().get("id").asText();

        park.as("locality1")
                .post("/api/v1/cases/" + park.caseNumber() + "/withdrawal", Map.of("reason", "规划调整"))
                .expect(202);

        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("withdrawn");
        park.anyone().get("/api/v1/public/notices/" + notice).expect(404);
    }

    @Test
    @DisplayName("公示期间录入新的放假安排，公示截止日和定时器随之顺延")
    void noticeMovesWithTheHolidays() {
        clock.moveTo("2031-03-03T09:00");
        var park = submitted("永嘉皮革人力资源服务产业园", Recognition.specialised());
        park.accepted();
        park.inspected();
        park.reviewed(85);
        assertThat(park.notice().get("endsOn").asText()).isEqualTo("2031-03-10");
        assertThat(park.notice().get("provisional").asBoolean()).isTrue();

        park.as("designer")
                .put(
                        "/api/v1/calendar/2031",
                        Map.of(
                                "source",
                                "国办发明电〔2030〕7号",
                                "holidays",
                                List.of(
                                        Map.of("occasion", "元旦", "from", "2031-01-01", "to", "2031-01-01"),
                                        Map.of("occasion", "特别假日", "from", "2031-03-05", "to", "2031-03-06"),
                                        Map.of("occasion", "劳动节", "from", "2031-05-01", "to", "2031-05-02"),
                                        Map.of("occasion", "国庆节", "from", "2031-10-01", "to", "2031-10-03")),
                                "makeUpDays",
                                List.of()))
                .expect(200);

        assertThat(park.notice().get("endsOn").asText()).isEqualTo("2031-03-12");
        clock.moveTo("2031-03-11T00:00");
        park.continueJobs();
        assertThat(park.view("locality1").get("stage").asText()).isEqualTo("public-notice");
        clock.moveTo("2031-03-13T00:00");
        park.continueJobs();
        assertThat(park.view("locality1").get("stage").asText()).isEqualTo("decision");
    }

    @Test
    @DisplayName("论证平均分低于70分的，不予认定（WZ-10-3）")
    void failsTheReview() {
        var park = submitted("永嘉服装人力资源服务产业园", Recognition.specialised());
        park.accepted();
        park.inspected();

        park.reviewed(69);
        park.refusalSigned();

        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("refused");
    }

    @Test
    @DisplayName("领导可以择优，对各环节均通过的园区不予认定，须说明理由（WZ-10-0）")
    void leaderDeclines() {
        var park = submitted("永嘉鞋革人力资源服务产业园", Recognition.specialised());
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();

        park.studied();
        assertThat(park.completes("leader", "userTask_decide", Map.of("approved", false))
                        .status())
                .isEqualTo(422);
        park.decided(false, "本年度已认定同类园区，择优不予认定");
        park.refusalSigned();

        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("refused");
        assertThat(park.view("locality1").get("reason").asText()).contains("择优");
    }
}
