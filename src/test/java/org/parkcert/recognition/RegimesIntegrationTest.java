package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.identity.Directory;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("适用规则：收件日期决定适用哪一套")
class RegimesIntegrationTest {

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
    }

    private Recognition recognition() {
        return Chongqing.recognition(port, runtime, management, clock);
    }

    private Recognition submitted(String parkName, Map<String, Object> indicators) {
        return recognition()
                .drafted("district1", parkName, "500103", indicators)
                .submitted("district1");
    }

    @Test
    @DisplayName("2021年12月21日23时59分59秒提交的适用2019年意见，一秒之后提交的适用2021年办法（CQA-5-1、CQB-9-1）")
    void theSecondDecides() {
        clock.moveTo("2021-12-21T23:59:59");
        var before = submitted("渝中末日产业园", Chongqing.of2019());
        clock.moveTo("2021-12-22T00:00:00");
        var after = submitted("渝中首日产业园", Chongqing.of2021());

        assertThat(before.view("officer").get("regime").asText()).isEqualTo("2019");
        assertThat(before.view("officer").get("receivedOn").asText()).isEqualTo("2021-12-21");
        assertThat(before.pinnedVersion("chongqing-2019-recognition-thresholds"))
                .isEqualTo(1);
        assertThat(after.view("officer").get("regime").asText()).isEqualTo("2021");
        assertThat(after.pinnedVersion("chongqing-2021-recognition-thresholds")).isEqualTo(1);
    }

    @Test
    @DisplayName("草稿跟随当日的规则，适用哪一套以提交之日为准（CQB-9-1）")
    void aDraftFollowsTheRulesOfTheDay() {
        clock.moveTo("2021-12-21T18:00:00");
        var park = recognition().drafted("district1", "渝中跨日产业园", "500103", Chongqing.of2019());
        assertThat(park.as("district1")
                        .get("/api/v1/applications/" + park.applicationId())
                        .json()
                        .get("regime")
                        .asText())
                .isEqualTo("2019");

        clock.moveTo("2021-12-22T09:00:00");
        var view = park.as("district1")
                .get("/api/v1/applications/" + park.applicationId())
                .expect(200)
                .json();

        assertThat(view.get("regime").asText()).isEqualTo("2021");
        assertThat(view.get("materials").findValuesAsText("code")).contains("approval-form", "land-or-property");
        // what the other rules ask for isn't there yet
        var refused = park.as("district1")
                .post("/api/v1/applications/" + park.applicationId() + "/submission", Map.of())
                .expect(400);
        assertThat(refused.text()).contains("materials.application-letter", "indicators.coordinatingBody");
    }

    @Test
    @DisplayName("2019年意见施行之前没有施行中的规则，不能申报（CQA-5-1）")
    void nothingIsInForce() {
        clock.moveTo("2019-09-29T23:59:59");

        var refused = recognition()
                .as("district1")
                .post(
                        "/api/v1/applications",
                        Map.of("authority", "chongqing", "matter", "recognition", "park", park("渝中早产业园")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("application.no-regime");
        clock.moveTo("2019-09-30T00:00:00");
        submitted("渝中及时产业园", Chongqing.of2019());
    }

    @Test
    @DisplayName("适用2019年意见的办件，2022年办结仍适用2019年意见，文书引用2019年意见（CQA-5-1）")
    void endsUnderTheRulesUnderWhichItBegan() {
        clock.moveTo("2021-12-20T09:00:00");
        var park = submitted("渝中过渡产业园", Chongqing.of2019());
        clock.moveTo("2022-03-01T09:00:00");

        park.completed(
                "officer", "userTask_checkMaterials", Map.of("materialsComplete", false, "materialsComment", "函件缺少公章"));
        park.uploaded("district1", "government-letter").expect(201);
        park.as("district1")
                .post("/api/v1/applications/" + park.applicationId() + "/supplement", Map.of())
                .expect(200);
        park.accepted();

        assertThat(park.view("officer").get("regime").asText()).isEqualTo("2019");
        assertThat(park.textOf("district1", "acceptance-notice")).contains("渝人社发〔2019〕120号");
    }

    @Test
    @DisplayName("经办人按较早的收件日期登记纸质申报：适用收件日的规则，规则表取登记时施行的版本，两个日期和理由均在案（CQA-5-1）")
    void paperKeepsItsDay() {
        clock.moveTo("2022-01-10T10:00:00");
        var park = registered("2021-12-21", "邮寄件节前收到，系统上线后补登记", "渝中纸质产业园");

        var view = park.view("officer");
        assertThat(view.get("regime").asText()).isEqualTo("2019");
        assertThat(view.get("receivedOn").asText()).isEqualTo("2021-12-21");
        assertThat(view.get("submittedAt").asText()).startsWith("2022-01-10T10:00");
        assertThat(view.get("receiptReason").asText()).contains("邮寄件");
        assertThat(park.caseNumber()).startsWith("CQ-2022-");
        var form = park.as("officer")
                .get("/engine-rest/task/"
                        + park.task("officer", "userTask_checkMaterials")
                                .get("id")
                                .asText() + "/form-variables")
                .expect(200)
                .text();
        assertThat(form).contains("2021-12-21（2022-01-10 登记：邮寄件节前收到，系统上线后补登记）");
    }

    private Recognition registered(String receivedOn, String reason, String parkName) {
        return recognition()
                .drafted(
                        "officer",
                        Map.of(
                                "authority",
                                "chongqing",
                                "matter",
                                "recognition",
                                "park",
                                park(parkName),
                                "paper",
                                Map.of("receivedOn", receivedOn, "reason", reason)),
                        Chongqing.of2019(),
                        SampleRoster.of(2020))
                .submitted("officer");
    }

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @CsvSource({
        "officer, 2022-01-11, 理由, 400", // tomorrow
        "officer, 2021-12-21, '', 400", // no reason
        "officer, 2019-09-29, 理由, 409", // no regime in force
        "leader, 2021-12-21, 理由, 403",
        "district1, 2021-12-21, 理由, 403",
    })
    @DisplayName("纸质申报只由经办人登记，收件日期不晚于当日并有施行中的规则，须写明理由")
    void notEveryPaperIsRegistered(String role, String receivedOn, String reason, int status) {
        clock.moveTo("2022-01-10T10:00:00");

        recognition()
                .as(role)
                .post(
                        "/api/v1/applications",
                        Map.of(
                                "authority",
                                "chongqing",
                                "matter",
                                "recognition",
                                "park",
                                park("渝中纸质产业园二"),
                                "paper",
                                Map.of("receivedOn", receivedOn, "reason", reason)))
                .expect(status);
    }

    @Test
    @DisplayName("条件自查按所问日期的规则核对；预测值只在规则允许处接受，并注明（CQA-4-3b、CQB-8-5b）")
    void theSelfCheckAsksForTheDay() {
        clock.moveTo("2026-03-02T09:00:00");

        var of2019 = checked("2021-12-21", Map.of("parkType", "comprehensive", "firstYearRevenue", "30000 预测"));
        var of2021 = checked("2021-12-22", Map.of("parkType", "comprehensive", "firstYearRevenue", "30000（预测）"));

        assertThat(of2019).contains("\"regime\":\"2019\"", "\"mode\":\"advisory\"", "CQA-4-3b", "30000（预测）");
        assertThat(of2021).contains("\"regime\":\"2021\"", "\"mode\":\"blocking\"", "CQB-8-5b", "30000（预测）");
        recognition()
                .anyone()
                .post(
                        "/api/v1/public/eligibility-checks",
                        Map.of(
                                "authority", "chongqing",
                                "matter", "recognition",
                                "submittedOn", "2021-12-22",
                                "indicators", Map.of("parkType", "comprehensive", "floorArea", "12000 预测")))
                .expect(400);
    }

    private String checked(String day, Map<String, Object> indicators) {
        return recognition()
                .anyone()
                .post(
                        "/api/v1/public/eligibility-checks",
                        Map.of(
                                "authority",
                                "chongqing",
                                "matter",
                                "recognition",
                                "submittedOn",
                                day,
                                "indicators",
                                indicators))
                .expect(200)
                .text();
    }

    @Test
    @DisplayName("公开接口列出两套规则的施行期间、材料和指标（CQB-10）")
    void thePublicSeesBoth() {
        var authorities = recognition()
                .anyone()
                .get("/api/v1/public/authorities")
                .expect(200)
                .json();

        for (var authority : authorities) {
            if (authority.get("id").asText().equals("chongqing")) {
                assertThat(authority.get("regimes").findValuesAsText("id")).containsExactly("2019", "2021");
                assertThat(authority.get("matters").findValuesAsText("regime")).containsExactly("2019", "2021");
                assertThat(authority.get("matters").findValuesAsText("code"))
                        .contains("planning-argument", "land-or-property");
                assertThat(authority.get("localities")).hasSize(41);
                return;
            }
        }
        throw new AssertionError("no such authority");
    }

    private static Map<String, Object> park(String name) {
        return Map.of(
                "name", name,
                "localityCode", "500103",
                "address", "示例路1号",
                "operator", name + "运营公司",
                "contact", "张三 023-00000000");
    }
}
