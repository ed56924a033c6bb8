package org.parkcert.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.Recognition;
import org.parkcert.recognition.SampleRoster;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("申报：草稿、名录、材料、提交、自测（接口）")
class ApplicationIntegrationTest {

    private static final String YONGJIA = "330324";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

    private Recognition recognition() {
        return new Recognition(port, "wenzhou", runtime, management, clock);
    }

    private String emptyDraft(Recognition park) {
        return park.as("locality1")
                .post(
                        "/api/v1/applications",
                        Map.of("authority", "wenzhou", "matter", "recognition", "park", newPark("永嘉测试产业园", YONGJIA)))
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private static Map<String, String> newPark(String name, String localityCode) {
        return Map.of(
                "name", name, "localityCode", localityCode, "address", "示例路1号", "operator", "示例公司", "contact", "张三");
    }

    @Test
    @DisplayName("提交时缺少的指标、名录和必交材料一次列全")
    void listsEverythingMissing() {
        var park = recognition();
        var draft = "/api/v1/applications/" + emptyDraft(park);

        park.as("locality1").put(draft + "/indicators", Map.of("parkType", "specialised", "siteLayout", "single"));
        var problem = park.as("locality1")
                .post(draft + "/submission", Map.of())
                .expect(400)
                .json();

        assertThat(problem.get("code").asText()).isEqualTo("input.invalid");
        assertThat(problem.get("errors"))
                .extracting(fault -> fault.get("field").asText())
                .contains(
                        "indicators.floorArea",
                        "indicators.collegePartners",
                        "roster",
                        "materials.application-letter",
                        "materials.policies")
                .doesNotContain("indicators.labourLiaisonStations", "indicators.branchCount");
    }

    @Test
    @DisplayName("外地账号、未提交前的主管部门工作人员查无此申报，外地不能代他人申报")
    void belongsToItsLocality() {
        var park = recognition();
        var draft = "/api/v1/applications/" + emptyDraft(park);

        park.as("locality2").get(draft).expect(404);
        park.as("officer").get(draft).expect(404);
        park.anyone().get(draft).expect(401);
        park.as("locality2")
                .put(draft + "/indicators", Map.of("floorArea", "1"))
                .expect(404);
        park.as("locality2")
                .post(
                        "/api/v1/applications",
                        Map.of("authority", "wenzhou", "matter", "recognition", "park", newPark("冒名产业园", YONGJIA)))
                .expect(404);
    }

    @Test
    @DisplayName("名录有误时全部指出且不保存，工作簿改正后保存")
    void savesNothingUntilTheRosterIsClean() {
        var park = recognition();
        var draft = "/api/v1/applications/" + emptyDraft(park);
        var wrong = new LinkedHashMap<String, Object>(Map.of("name", "甲", "creditCode", "1", "kind", "agency"));

        var faults = park.as("locality1")
                .put(draft + "/roster", List.of(wrong))
                .expect(400)
                .json()
                .get("errors");
        assertThat(faults.size()).isGreaterThan(4);
        assertThat(park.as("locality1").get(draft).json().get("roster")).isEmpty();

        var saved = park.as("locality1")
                .put(draft + "/roster", XLSX, RosterTest.workbook(TestRoster.onTheBound(2025)))
                .expect(200)
                .json();
        assertThat(saved.get("rows").asInt()).isEqualTo(30);
        assertThat(saved.at("/indicators/hrOrganisationShare").asText()).isEqualTo("70");
    }

    @Test
    @DisplayName("材料按内容识别格式，各版本保留，提交后主管部门可下载，不能再改")
    void keepsMaterials() {
        var park = recognition().drafted("locality1", "永嘉材料产业园", YONGJIA, Recognition.specialised());
        var application = "/api/v1/applications/" + park.applicationId();
        park.as("locality1")
                .upload(
                        application + "/materials?code=policies",
                        "file",
                        "a.pdf",
                        "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(400);
        park.uploaded("locality1", "policies").expect(201);
        assertThat(park.as("locality1").get(application + "/materials").json()).hasSize(5);

        park.submitted("locality1");

        park.uploaded("locality1", "policies").expect(409);
        park.as("locality1").put(application + "/indicators", Map.of()).expect(409);
        park.as("locality1").delete(application).expect(409);
        var file = park.as("officer")
                .get(application + "/materials")
                .expect(200)
                .json()
                .get(0);
        var download = park.as("officer")
                .get(application + "/materials/" + file.get("id").asText())
                .expect(200);
        assertThat(download.response().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(download.response().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }

    @Test
    @DisplayName("同一 Idempotency-Key 重复提交得到同一答复，内容不同则拒绝；同时提交只立一件")
    void repeatsAreSafe() {
        var park = recognition().drafted("locality1", "永嘉重复产业园", YONGJIA, Recognition.specialised());
        var submission = "/api/v1/applications/" + park.applicationId() + "/submission";

        var together = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.supplyAsync(
                        () -> park.as("locality1").post(submission, Map.of(), "Idempotency-Key", "one")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        var again = park.as("locality1")
                .post(submission, Map.of(), "Idempotency-Key", "one")
                .expect(201);

        assertThat(together)
                .extracting(Answer::status)
                .contains(201)
                .allMatch(status -> status == 201 || status == 409);
        assertThat(together.stream().filter(answer -> answer.status() == 201))
                .extracting(Answer::text)
                .containsOnly(again.text());
        assertThat(again.json().get("processInstanceId").asText()).isNotBlank();
        park.as("locality1")
                .post(submission, Map.of("other", 1), "Idempotency-Key", "one")
                .expect(409);
        assertThat(park.as("locality1")
                        .post(submission, Map.of())
                        .expect(409)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("application.already-submitted");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2999.99, ineligible", "3000, eligible", "3000.01, eligible"})
    @DisplayName("WZ-9-1c：自测用名录代替由名录得出的指标，无须登录")
    void anyoneChecksFigures(String floorArea, String outcome) {
        var indicators = Recognition.specialised();
        indicators.put("floorArea", floorArea);

        var answer = recognition()
                .anyone()
                .post(
                        "/api/v1/public/eligibility-checks",
                        Map.of(
                                "authority",
                                "wenzhou",
                                "matter",
                                "recognition",
                                "submittedOn",
                                "2026-09-01",
                                "indicators",
                                indicators,
                                "roster",
                                SampleRoster.of(2025)))
                .expect(200)
                .json();

        assertThat(answer.get("outcome").asText()).isEqualTo(outcome);
        assertThat(answer.get("regime").asText()).isEqualTo("2022");
        assertThat(answer.get("mode").asText()).isEqualTo("blocking");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2022-01-31, 409", "2022-02-01, 200"})
    @DisplayName("办法施行前没有适用的规则")
    void noRegimeBeforeItsFirstDay(String submittedOn, int status) {
        recognition()
                .anyone()
                .post(
                        "/api/v1/public/eligibility-checks",
                        Map.of(
                                "authority",
                                "wenzhou",
                                "matter",
                                "recognition",
                                "submittedOn",
                                submittedOn,
                                "indicators",
                                Recognition.specialised()))
                .expect(status);
    }

    @Test
    @DisplayName("自测也一次指出所有填写错误")
    void checksWhatIsTyped() {
        var problem = recognition()
                .anyone()
                .post(
                        "/api/v1/public/eligibility-checks",
                        Map.of(
                                "authority",
                                "wenzhou",
                                "matter",
                                "recognition",
                                "indicators",
                                Map.of("floorArea", -1, "fullTimeStaff", "三人", "parkType", "x", "nonsense", 1)))
                .expect(400)
                .json();

        assertThat(problem.get("errors"))
                .extracting(fault ->
                        fault.get("field").asText() + " " + fault.get("code").asText())
                .contains(
                        "indicators.floorArea negative",
                        "indicators.fullTimeStaff not-a-number",
                        "indicators.parkType not-a-choice",
                        "indicators.nonsense unknown");
    }

    @Test
    @DisplayName("名录模板无须登录即可下载")
    void handsOutTheTemplate() {
        recognition().anyone().get("/api/v1/public/roster-template.xlsx").expect(200);
    }
}
