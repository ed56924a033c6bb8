package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Cases of all tests wait for the same rounds, so each test settles what waits before it begins. */
@IntegrationTest
@DisplayName("重庆·认定（2021年办法）：从申报到授牌")
class ChongqingRecognitionIntegrationTest {

    private static final String YUZHONG = "500103";
    private static final String WANZHOU = "500101";
    private static final String PROCESS = "chongqing-2021-recognition";

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
        Chongqing.accounts(directory);
        clock.moveTo("2026-09-01T09:00");
        if (waiting().contains("CQ-")) {
            settle(roundStarted(), List.of());
        }
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(ChongqingRecognitionIntegrationTest.class);
    }

    private Recognition recognition() {
        return recognition(Chongqing.ITSELF);
    }

    private Recognition recognition(BundleCopy bundle) {
        return Chongqing.recognition(port, bundle, runtime, management, clock);
    }

    private Recognition submitted(String parkName) {
        return submitted(parkName, Chongqing.of2021());
    }

    private Recognition submitted(String parkName, Map<String, Object> indicators) {
        return recognition().drafted("district1", parkName, YUZHONG, indicators).submitted("district1");
    }

    /** Through the review: the case waits for its round. */
    private Recognition waiting(String parkName, int score) {
        return waiting(Chongqing.ITSELF, parkName, score);
    }

    private Recognition waiting(BundleCopy bundle, String parkName, int score) {
        var park = recognition(bundle)
                .drafted("district1", parkName, YUZHONG, Chongqing.of2021())
                .submitted("district1");
        park.accepted();
        park.reviewed(score);
        return park;
    }

    private String waiting() {
        return recognition()
                .as("officer")
                .get("/api/v1/rounds")
                .expect(200)
                .json()
                .get("waiting")
                .toString();
    }

    private Recognition roundStarted() {
        return roundStarted(Chongqing.ITSELF);
    }

    private Recognition roundStarted(BundleCopy bundle) {
        var round = recognition(bundle);
        round.follows(round.as("officer")
                .post("/api/v1/rounds", Map.of("process", bundle.said(PROCESS)))
                .expect(201)
                .json()
                .get("roundNumber")
                .asText());
        return round;
    }

    private static void proposed(Recognition round, List<Recognition> listed) {
        round.completed(
                "officer",
                "userTask_proposeList",
                Map.of(
                        "listedCases",
                        listed.stream().map(Recognition::caseNumber).reduce("", (a, b) -> a + "," + b),
                        "notListedReason",
                        "综合评估得分靠后，本批次不列入"));
    }

    private static void settle(Recognition round, List<Recognition> listed) {
        proposed(round, listed);
        round.completed("leader", "userTask_settleList", Map.of("listSettled", true));
    }

    private static void ended(Recognition park, String outcome, String kind, String... reasons) {
        assertThat(park.runs()).isFalse();
        var view = park.view("district1");
        assertThat(view.get("outcome").asText()).isEqualTo(outcome);
        assertThat(park.documents("district1")).contains(kind);
        assertThat(park.textOf("district1", kind)).contains(park.said("渝人社发〔2021〕57号"));
        if (!outcome.equals("approved")) {
            assertThat(view.get("reason").asText()).contains(reasons);
            assertThat(park.textOf("district1", kind)).contains(reasons);
        }
    }

    static List<BundleCopy> bundles() {
        return Chongqing.bundles();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    @DisplayName("名单上三个园区，两个各有一件异议，一件属实：两个认定，一个不予认定，各按各的时间（CQB-9-3、CQB-9-4）；规则包改名后同样办理")
    void aListOfThree(BundleCopy bundle, @Autowired Directory directory) {
        Chongqing.accounts(directory, bundle);
        var first = waiting(bundle, "渝中名单产业园一", 90);
        var second = waiting(bundle, "渝中名单产业园二", 85);
        var third = waiting(bundle, "渝中名单产业园三", 80);
        var round = roundStarted(bundle);
        settle(round, List.of(first, second, third));

        var notice = first.notice();
        assertThat(second.notice().get("id")).isEqualTo(notice.get("id"));
        assertThat(third.notice().get("id")).isEqualTo(notice.get("id"));
        assertThat(notice.get("title").asText()).contains("名单");
        assertThat(notice.get("endsOn").asText()).isEqualTo("2026-09-08");
        assertThat(notice.get("items").findValuesAsText("parkName")).contains("渝中名单产业园一", "渝中名单产业园二", "渝中名单产业园三");
        second.objects("入驻机构名录不实").expect(201);
        third.objects("建筑面积不实").expect(201);
        second.objectionVerified(true, "经查，六家机构并未入驻");

        first.noticeExpires();
        second.continueJobs();
        third.continueJobs();
        // the one without an objection is done, the refused one too, the third still waits for its finding
        first.decided(true, "");
        ended(first, "approved", "approval");
        second.refusalSigned();
        ended(second, "refused", "refusal", "经查，六家机构并未入驻");
        assertThat(third.view("district1").get("stage").asText()).isEqualTo("public-notice");

        clock.moveTo("2026-09-14T10:00");
        third.objectionVerified(false, "经查，面积与产权证明一致");
        third.continueJobs();
        third.decided(true, "");
        ended(third, "approved", "approval");
        assertThat(first.view("district1").get("closedAt").asText()).startsWith("2026-09-09");
        assertThat(third.view("district1").get("closedAt").asText()).startsWith("2026-09-14");
        assertThat(first.documents("district1")).contains("certificate", "approval-form", "acceptance-notice");
        assertThat(first.textOf("district1", "approval")).contains(first.said("渝人社函〔2026〕", "组织专家评审", "渝中区人民政府"));
    }

    @Test
    @DisplayName("评估认定审批表由平台依申报内容填写，受理核对后更新，预测值注明（CQB-10）")
    void theApprovalFormIsFilled() {
        var park = submitted("渝中审批表产业园");
        assertThat(park.textOf("district1", "approval-form")).contains("渝中审批表产业园", "渝中区人民政府", "50000 万元（预测）", "受理后核对");

        park.accepted();

        assertThat(park.documents("district1").stream().filter("approval-form"::equals))
                .hasSize(2);
        assertThat(park.textOf("district1", "approval-form"))
                .contains("第八条（二）", "达到")
                .doesNotContain("受理后核对");
    }

    @Test
    @DisplayName("未列入名单的说明理由，不予认定；列入的继续公示（CQB-9-3）")
    void notOnTheList() {
        var listed = waiting("渝中列入产业园", 90);
        var notListed = waiting("渝中未列入产业园", 71);
        var round = roundStarted();

        settle(round, List.of(listed));
        notListed.refusalSigned();

        ended(notListed, "refused", "refusal", "未列入本批次拟认定名单", "综合评估得分靠后");
        assertThat(listed.view("district1").get("stage").asText()).isEqualTo("public-notice");
        assertThat(round.runs()).isFalse();
        assertThat(round.as("officer")
                        .get("/api/v1/rounds")
                        .json()
                        .get("rounds")
                        .toString())
                .contains(round.caseNumber(), "NOT_LISTED");
        listed.noticeExpires();
        listed.decided(true, "");
        ended(listed, "approved", "approval");
    }

    @Test
    @DisplayName("拟定名单须为本批次的办件，未列入的须写明理由；领导不同意的退回重新拟定（CQB-9-3）")
    void theListIsProposedAnew() {
        var park = waiting("渝中重拟产业园", 88);
        var round = roundStarted();

        var stranger = Map.<String, Object>of("listedCases", "CQ-2020-0001", "notListedReason", "理由");
        assertThat(round.completes("officer", "userTask_proposeList", stranger).text())
                .contains("round.not-waiting");
        var noReason = Map.<String, Object>of("listedCases", "");
        assertThat(round.completes("officer", "userTask_proposeList", noReason).text())
                .contains("round.reason-missing");
        proposed(round, List.of());
        assertThat(round.completes("leader", "userTask_settleList", Map.of("listSettled", false))
                        .status())
                .isEqualTo(422);
        round.completed("leader", "userTask_settleList", Map.of("listSettled", false, "settleComment", "该园区应列入"));
        var table =
                form(round, "officer", "userTask_proposeList").get("roundTable").toString();
        assertThat(table).contains("渝中重拟产业园", "88");
        settle(round, List.of(park));

        assertThat(park.view("district1").get("stage").asText()).isEqualTo("public-notice");
        park.withdraws("district1").expect(202);
        ended(park);
    }

    private static void ended(Recognition withdrawn) {
        assertThat(withdrawn.runs()).isFalse();
        assertThat(withdrawn.view("district1").get("outcome").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.documents("district1")).doesNotContain("approval", "refusal", "return");
    }

    private static JsonNode form(Recognition round, String role, String element) {
        return round.as(role)
                .get("/engine-rest/task/" + round.task(role, element).get("id").asText() + "/form-variables")
                .expect(200)
                .json();
    }

    @Test
    @DisplayName("等待名单期间可以撤回，批次不再包含该办件（CQB-9）")
    void isWithdrawnWhileItWaits() {
        var withdrawn = waiting("渝中等待撤回产业园", 90);
        var meanwhile = waiting("渝中批次撤回产业园", 89);
        var stays = waiting("渝中批次留下产业园", 88);
        withdrawn.withdraws("district1").expect(202);
        var round = roundStarted();
        proposed(round, List.of(meanwhile, stays));
        meanwhile.withdraws("district1").expect(202);

        round.completed("leader", "userTask_settleList", Map.of("listSettled", true));

        ended(withdrawn);
        ended(meanwhile);
        assertThat(stays.notice().get("items").findValuesAsText("parkName"))
                .contains("渝中批次留下产业园")
                .doesNotContain("渝中批次撤回产业园");
        stays.withdraws("district1").expect(202);
    }

    @Test
    @DisplayName("没有等待的办件不能启动批次；批次只由经办人启动，所在地看不到（CQB-9-3）")
    void whoStartsARound() {
        recognition()
                .as("officer")
                .post("/api/v1/rounds", Map.of("process", PROCESS))
                .expect(409);
        recognition().as("officer").post("/api/v1/rounds", Map.of()).expect(400);
        recognition()
                .as("leader")
                .post("/api/v1/rounds", Map.of("process", PROCESS))
                .expect(403);
        recognition().as("district1").get("/api/v1/rounds").expect(403);
        recognition().anyone().get("/api/v1/rounds").expect(401);
    }

    @Test
    @DisplayName("未达到第八条条件的由领导决定是否放宽：不同意的退回，同意的进入专家评审（CQB-8-2b、CQB-9-1）")
    void principlesAreALeadersChoice() {
        var small = Chongqing.of2021();
        small.put("floorArea", "9999.99");
        var refused = submitted("渝中面积不足产业园", small);
        refused.accepted();
        refused.exceptionDecided(false, "主城园区面积不足，不予放宽");
        refused.refusalSigned();
        ended(refused, "returned", "refusal-to-accept", "第八条（二）", "9999.99", "主城园区面积不足");

        var northeast =
                recognition().drafted("district2", "万州放宽产业园", WANZHOU, small).submitted("district2");
        northeast.accepted();
        var form = form(northeast, "leader", "userTask_decideException")
                .get("conditionsTable")
                .toString();
        assertThat(form).contains("可以放宽");
        northeast.exceptionDecided(true, "渝东北地区适当放宽面积要求");

        assertThat(northeast.experts()).hasSize(5);
        assertThat(northeast.view("district2").get("stage").asText()).isEqualTo("examination");
        northeast.withdraws("district2").expect(202);
    }

    @Test
    @DisplayName("受理惯例（P-1）关闭的，不同意放宽的用退回函退回，说明理由、可以重新申报（CQB-9-1）")
    void isReturnedWithoutTheAcceptancePractice(@Autowired Directory directory) throws IOException {
        var riverside = BundleCopy.of("riverside");
        Chongqing.accounts(directory, riverside);
        var authority = riverside.said(Files.readString(Path.of("processes/chongqing/authority.yaml")));
        var small = Chongqing.of2021();
        small.put("floorArea", "9999.99");
        var park = recognition(riverside).drafted("district1", "渝中退回产业园", YUZHONG, small);
        try {
            park.deployed("authority.yaml", authority + "\npractices:\n  P-1: {enabled: false}\n");
            park.submitted("district1");
            park.accepted();
            park.exceptionDecided(false, "主城园区面积不足，不予放宽");
            park.refusalSigned();
        } finally {
            park.deployed("authority.yaml", authority);
        }

        ended(park, "returned", "return", "9999.99", "主城园区面积不足");
    }

    @Test
    @DisplayName("平均分低于70分的评审未通过，不进入名单，不予认定（CQB-9-2）")
    void failsTheReview() {
        var park = submitted("渝中评审未通过产业园");
        park.accepted();
        park.reviewed(69);
        park.refusalSigned();

        ended(park, "refused", "refusal", "69");
        assertThat(waiting()).doesNotContain(park.caseNumber());
    }

    @Test
    @DisplayName("逾期未补正的视为撤回（CQB-9）")
    void lapsesWithoutSupplement() {
        var park = submitted("渝中逾期补正产业园");
        park.completed(
                "officer",
                "userTask_checkMaterials",
                Map.of("materialsComplete", false, "materialsComment", "缺少政策文件公章"));

        clock.moveTo("2026-09-16T00:00");
        park.continueJobs();

        ended(park);
    }

    @Test
    @DisplayName("名单公示后领导不予批准的，说明理由，不予认定（CQB-9-4）")
    void leaderDeclines() {
        var park = waiting("渝中未批准产业园", 90);
        settle(roundStarted(), List.of(park));
        park.noticeExpires();

        park.decided(false, "公示期间园区投资主体发生变更，须重新评估");
        park.refusalSigned();

        ended(park, "refused", "refusal", "投资主体发生变更");
    }

    @Test
    @DisplayName("拟入驻的机构计入，名录由申报时的上一年度营收组成（CQB-8-5a、CQB-10）")
    void intendedOrganisationsCount() {
        var roster = new ArrayList<>(SampleRoster.of(2025).subList(0, 20));
        roster.replaceAll(row -> {
            Map<String, Object> intended = new LinkedHashMap<>(row);
            intended.put("status", "intended");
            return intended;
        });
        var park = recognition()
                .drafted("district1", "渝中拟入驻产业园", YUZHONG, Chongqing.of2021(), roster)
                .submitted("district1");

        park.accepted();

        assertThat(park.experts()).hasSize(5);
        park.withdraws("district1").expect(202);
    }
}
