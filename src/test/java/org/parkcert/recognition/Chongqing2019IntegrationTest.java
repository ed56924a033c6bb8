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
@DisplayName("重庆·认定（2019年意见）：从申报到授牌，及开园后的跟踪")
class Chongqing2019IntegrationTest {

    private static final String YUZHONG = "500103";

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
        clock.moveTo("2020-09-01T09:00");
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(Chongqing2019IntegrationTest.class);
    }

    private Recognition submitted(String parkName) {
        return submitted(parkName, Chongqing.of2019());
    }

    private Recognition submitted(String parkName, Map<String, Object> indicators) {
        return Chongqing.recognition(port, runtime, management, clock)
                .drafted("district1", parkName, YUZHONG, indicators)
                .submitted("district1");
    }

    private static void consulted(Recognition park, boolean financeConsents) {
        park.completed("officer", "userTask_nameDepartments", Map.of());
        park.completed("department1", "userTask_giveOpinion", Map.of("departmentConsents", true));
        park.completed(
                "department2",
                "userTask_giveOpinion",
                financeConsents
                        ? Map.of("departmentConsents", true)
                        : Map.of("departmentConsents", false, "departmentOpinion", "配套资金尚未落实"));
    }

    private Recognition recognised(String parkName) {
        return recognised(Chongqing.ITSELF, parkName);
    }

    private Recognition recognised(BundleCopy bundle, String parkName) {
        var park = Chongqing.recognition(port, bundle, runtime, management, clock)
                .drafted("district1", parkName, YUZHONG, Chongqing.of2019())
                .submitted("district1");
        park.accepted();
        consulted(park, true);
        park.reviewed(85);
        park.decided(true, "");
        return park;
    }

    private static void ended(Recognition park, String outcome, String kind, String... reasons) {
        var view = park.view("district1");
        assertThat(view.get("outcome").asText()).isEqualTo(outcome);
        assertThat(park.documents("district1")).contains(kind);
        assertThat(park.textOf("district1", kind)).contains(park.said("渝人社发〔2019〕120号"));
        if (!outcome.equals("approved")) {
            assertThat(park.runs()).isFalse();
            assertThat(view.get("reason").asText()).contains(reasons);
            assertThat(park.textOf("district1", kind)).contains(reasons);
        }
    }

    static List<BundleCopy> bundles() {
        return Chongqing.bundles();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    @DisplayName("部门会商、专家评估必要性和可行性，决定后授牌，没有公示；预测数据注明（CQA-5-1、CQA-4-3b）；规则包改名后同样办理")
    void becomesAPlaque(BundleCopy bundle, @Autowired Directory directory) {
        Chongqing.accounts(directory, bundle);
        var park = recognised(bundle, "渝中2019认定产业园");

        ended(park, "approved", "approval");
        assertThat(park.documents("district1"))
                .contains("certificate", "acceptance-notice")
                .doesNotContain("notice");
        assertThat(park.documents("officer")).contains("joint-opinion", "review-report");
        assertThat(park.textOf("district1", "approval")).contains("必要性、可行性", "开园日期");
        assertThat(park.as("officer")
                        .get("/api/v1/cases/" + park.caseNumber() + "/evaluations")
                        .expect(200)
                        .text())
                .contains("30000（预测）", "\"advisory\":true");
    }

    @Test
    @DisplayName("建设要求只供参考：面积、机构数不足的仍予受理，如实列明（CQA-4-2a、CQA-4-3b）")
    void thresholdsAdvise() {
        var indicators = Chongqing.of2019();
        indicators.put("floorArea", "7999.99");
        indicators.put("firstYearRevenue", "29999 预测");
        var park = submitted("渝中2019参考产业园", indicators);

        park.accepted();

        assertThat(park.view("officer").get("stage").asText()).isEqualTo("examination");
        var form = park.as("officer")
                .get("/engine-rest/task/"
                        + park.task("officer", "userTask_nameDepartments")
                                .get("id")
                                .asText() + "/form-variables")
                .expect(200)
                .text();
        assertThat(form).contains("四（二）", "7999.99", "四（三）", "29999（预测）");
        park.withdraws("district1").expect(202);
        assertThat(park.view("district1").get("outcome").asText()).isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("部门有不同意见的保留在案，由领导决定（CQA-5-1）")
    void dissentIsTheLeadersToWeigh() {
        var park = submitted("渝中2019会商产业园");
        park.accepted();
        consulted(park, false);
        park.reviewed(85);

        assertThat(park.textOf("officer", "joint-opinion")).contains("配套资金尚未落实");
        park.decided(false, "配套资金未落实，不予认定");
        park.refusalSigned();

        ended(park, "refused", "refusal", "配套资金未落实");
    }

    @Test
    @DisplayName("专家评估未达到70分的不予认定（CQA-5-1）")
    void failsTheReview() {
        var park = submitted("渝中2019评估产业园");
        park.accepted();
        consulted(park, true);
        park.reviewed(69);
        park.refusalSigned();

        ended(park, "refused", "refusal", "69");
    }

    @Test
    @DisplayName("逾期未补正的视为撤回（CQA-5-1）")
    void lapsesWithoutSupplement() {
        var park = submitted("渝中2019逾期产业园");
        park.supplementRequested();

        clock.moveTo("2020-09-16T00:00");
        park.continueJobs();

        assertThat(park.runs()).isFalse();
        assertThat(park.view("district1").get("outcome").asText()).isEqualTo("withdrawn");
        assertThat(park.documents("district1")).contains("supplement-request").doesNotContain("approval", "return");
    }

    @Test
    @DisplayName("开园满一年跟踪营收，达到3亿元的办结；满三年未达到10亿元的由经办人研究处理（CQA-4-3d、CQA-4-3e）")
    void isFollowedAfterItsOpening() {
        var park = recognised("渝中2019跟踪产业园");
        clock.moveTo("2021-01-15T10:00");
        assertThat(park.completes("officer", "userTask_recordOpening", Map.of("openedOn", "2021-01-16"))
                        .status())
                .isEqualTo(422);
        park.completed("officer", "userTask_recordOpening", Map.of("openedOn", "2021-01-04"));
        assertThat(periodEnds(park)).containsExactly("2022-01-05T00:00", "2024-01-05T00:00");

        clock.moveTo("2022-01-04T23:59");
        park.continueJobs();
        assertThat(park.tasks("officer", "userTask_recordRevenue")).isEmpty();
        clock.moveTo("2022-01-05T00:00");
        park.continueJobs();
        park.completed("officer", "userTask_recordRevenue", Map.of("firstYearRevenue", "30000"));
        assertThat(states(park)).containsExactly("CLOSED", "OPEN");

        clock.moveTo("2024-01-05T00:00");
        park.continueJobs();
        park.completed("officer", "userTask_recordRevenue", Map.of("threeYearRevenue", "99999.99"));
        park.completed("officer", "userTask_considerShortfall", Map.of("shortfallComment", "督促整改，纳入定期考评"));

        assertThat(states(park)).containsExactly("CLOSED", "CLOSED");
        assertThat(park.runs()).isFalse();
        assertThat(park.as("officer")
                        .get("/api/v1/cases/" + park.caseNumber() + "/timeline")
                        .expect(200)
                        .text())
                .contains("督促整改，纳入定期考评", "99999.99", "四（三）");
    }

    @Test
    @DisplayName("首年未达到3亿元的由经办人研究处理，三年内达到10亿元的办结（CQA-4-3d、CQA-4-3e）")
    void fallsShortInTheFirstYear() {
        var park = recognised("渝中2019首年不足产业园");
        park.completed("officer", "userTask_recordOpening", Map.of("openedOn", "2020-09-01"));

        clock.moveTo("2021-09-02T00:00");
        park.continueJobs();
        park.completed("officer", "userTask_recordRevenue", Map.of("firstYearRevenue", "29999.99"));
        assertThat(states(park)).containsExactly("OPEN", "OPEN");
        park.completed("officer", "userTask_considerShortfall", Map.of("shortfallComment", "受疫情影响，继续跟踪"));
        clock.moveTo("2023-09-04T00:00");
        park.continueJobs();
        park.completed("officer", "userTask_recordRevenue", Map.of("threeYearRevenue", "100000"));

        assertThat(states(park)).containsExactly("CLOSED", "CLOSED");
        assertThat(park.runs()).isFalse();
    }

    private static List<String> periodEnds(Recognition park) {
        return followUps(park, "expiresAt").stream()
                .map(moment -> moment.substring(0, 16))
                .toList();
    }

    private static List<String> states(Recognition park) {
        return followUps(park, "state");
    }

    private static List<String> followUps(Recognition park, String field) {
        return park.as("officer")
                .get("/api/v1/cases/" + park.caseNumber() + "/follow-ups")
                .expect(200)
                .json()
                .findValuesAsText(field);
    }
}
