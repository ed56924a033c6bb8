package org.parkcert.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.duty.Reporting;
import org.parkcert.identity.Directory;
import org.parkcert.park.Parks;
import org.parkcert.recognition.Accounts;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("立案：不经申报的事项")
class OfficialCaseIntegrationTest {

    private static final List<String> PLACES = List.of("220202", "220221", "220281");

    @LocalServerPort
    private int port;

    @Autowired
    private Parks parks;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "jilin-city", PLACES);
        clock.moveTo("2026-09-01T09:00");
    }

    @Test
    @DisplayName("所在地随时为其园区提出情况报告，在待办中填写、上传附件，经办人阅知（JL-6）")
    void theLocalityStartsACaseOfItsPark() {
        var park = recognised("昌邑立案产业园");

        var caseNumber = as("locality1")
                .post("/api/v1/parks/" + park + "/cases", Map.of("matter", "short-report", "reason", "日常了解情况"))
                .expect(201)
                .json()
                .get("caseNumber")
                .asText();

        assertThat(caseNumber).startsWith("JL-2026-");
        var task = task(caseNumber);
        assertThat(task.get("handsIn").asBoolean()).isTrue();
        var questions = as("locality1")
                .get(task.get("links").get("questions").asText())
                .expect(200)
                .json();
        assertThat(questions.findValuesAsText("key")).containsExactly("reportComment", "problemComment");
        assertThat(questions.get(0).get("type").asText()).isEqualTo("textarea");
        assertThat(questions.get(0).get("required").asBoolean()).isTrue();
        Reporting.material(as("locality1"), task, "proof");
        assertThat(Reporting.handedIn(as("officer"), task)).containsExactly("proof");
        as("locality1")
                .post(task.get("links").get("complete").asText(), Map.of("reportComment", "运行平稳"))
                .expect(204);
        var reading = as("officer")
                .get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber)
                .expect(200)
                .json();
        assertThat(reading.findValuesAsText("taskDefinitionKey")).containsExactly("userTask_read");
        var path = "/engine-rest/task/" + reading.get(0).get("id").asText();
        as("officer")
                .post(path + "/claim", Map.of("userId", "jilin-city-officer"))
                .expect(204);
        as("officer")
                .post(path + "/complete", Map.of("variables", Map.of("readComment", Map.of("value", "已阅"))))
                .expect(204);
        assertThat(as("locality1")
                        .get("/api/v1/cases/" + caseNumber)
                        .expect(200)
                        .json()
                        .get("outcome")
                        .asText())
                .isEqualTo("approved");
    }

    @Test
    @DisplayName("等待所在地报送的时间不计入办理期限；报送以后起算，满20个工作日次日逾期（JL-6）")
    void theLocalitysTimeIsntTheBureaus() {
        var caseNumber = as("locality1")
                .post(
                        "/api/v1/parks/" + recognised("昌邑计时产业园") + "/cases",
                        Map.of("matter", "short-report", "reason", "日常了解情况"))
                .expect(201)
                .json()
                .get("caseNumber")
                .asText();
        clock.moveTo("2027-01-04T09:00");
        assertThat(processing(caseNumber).get("stopped").asBoolean()).isTrue();
        assertThat(processing(caseNumber).get("overdue").asBoolean()).isFalse();

        as("locality1")
                .post(task(caseNumber).get("links").get("complete").asText(), Map.of("reportComment", "运行平稳"))
                .expect(204);

        var running = processing(caseNumber);
        assertThat(running.get("stopped").asBoolean()).isFalse();
        assertThat(running.get("explanation").asText()).contains("等待所在地报送");
        var lastDay = LocalDate.parse(running.get("dueOn").asText());
        assertThat(lastDay).isBetween("2027-01-29", "2027-02-02");
        clock.moveTo(lastDay + "T23:59");
        assertThat(processing(caseNumber).get("overdue").asBoolean()).isFalse();
        clock.moveTo(lastDay.plusDays(1) + "T00:00");
        assertThat(processing(caseNumber).get("overdue").asBoolean()).isTrue();
    }

    private JsonNode processing(String caseNumber) {
        for (var deadline : as("officer")
                .get("/api/v1/cases/" + caseNumber)
                .expect(200)
                .json()
                .get("deadlines")) {
            if (deadline.get("kind").asText().equals("processing")) {
                return deadline;
            }
        }
        throw new AssertionError("No processing time of " + caseNumber);
    }

    @Test
    @DisplayName("只有事项规定的一方可以立案，园区须在册，别处的园区查无此园（JL-6）")
    void othersAreRefused() {
        var park = recognised("昌邑拒绝产业园");
        var report = Map.of("matter", "short-report");
        var path = "/api/v1/parks/" + park + "/cases";

        assertThat(as("officer")
                        .post(path, report)
                        .expect(409)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("case.not-yours-to-start");
        as("locality2").post(path, report).expect(404);
        as("locality1").post(path, Map.of()).expect(400);
        assertThat(as("locality1")
                        .post(path, Map.of("matter", "recognition"))
                        .expect(409)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("case.not-yours-to-start");
        var planned = registered("昌邑拟建产业园");
        assertThat(as("locality1")
                        .post("/api/v1/parks/" + planned + "/cases", report)
                        .expect(409)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("park.not-recognised");
        assertThat(as("locality1")
                        .post(
                                "/api/v1/applications",
                                Map.of("authority", "jilin-city", "matter", "short-report", "parkId", park))
                        .expect(409)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("application.not-applied-for");
    }

    @Test
    @DisplayName("可以立案的园区和事项各见各的")
    void everybodySeesWhatHeMayStart() {
        var park = recognised("昌邑可立案产业园");

        assertThat(as("locality1")
                        .get("/api/v1/parks/startable")
                        .expect(200)
                        .json()
                        .findValuesAsText("parkId"))
                .contains(park);
        assertThat(as("locality2")
                        .get("/api/v1/parks/startable")
                        .expect(200)
                        .json()
                        .findValuesAsText("parkId"))
                .doesNotContain(park);
    }

    @Test
    @DisplayName("误立的情况报告可以撤回，不记入档案（JL-6）")
    void mayBeWithdrawn() {
        var park = recognised("昌邑撤回报告产业园");
        var caseNumber = as("locality1")
                .post("/api/v1/parks/" + park + "/cases", Map.of("matter", "short-report"))
                .expect(201)
                .json()
                .get("caseNumber")
                .asText();

        as("locality1")
                .post("/api/v1/cases/" + caseNumber + "/withdrawal", Map.of("reason", "误立"))
                .expect(202);

        assertThat(as("officer")
                        .get("/api/v1/cases/" + caseNumber)
                        .expect(200)
                        .json()
                        .get("outcome")
                        .asText())
                .isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("在园区档案页立案：只列此人可以为这个园区立案的事项，事由写入办理经过（JL-6）")
    void isStartedOnTheParksPage() {
        var park = recognised("昌邑档案页立案产业园");
        assertThat(matters("locality1", park))
                .contains("short-report", "change")
                .doesNotContain("recognition");
        assertThat(matters("locality2", park)).isEmpty();
        assertThat(matters("officer", park)).doesNotContain("short-report");
        assertThat(matters("locality1", registered("昌邑申报中产业园"))).isEmpty();

        var caseNumber = as("locality1")
                .post("/api/v1/parks/" + park + "/cases", Map.of("matter", "short-report", "reason", "群众反映较多"))
                .expect(201)
                .json()
                .get("caseNumber")
                .asText();

        assertThat(as("officer")
                        .get("/api/v1/cases/" + caseNumber + "/timeline")
                        .expect(200)
                        .json()
                        .findValuesAsText("title"))
                .contains("立案：群众反映较多");
    }

    private List<String> matters(String role, String park) {
        return as(role).get("/api/v1/parks/" + park + "/startable")
                .expect(200)
                .json()
                .findValuesAsText("id");
    }

    private JsonNode task(String caseNumber) {
        for (var task : as("locality1").get("/api/v1/tasks").expect(200).json()) {
            if (task.path("caseNumber").asText().equals(caseNumber)) {
                return task;
            }
        }
        throw new AssertionError("No task of " + caseNumber);
    }

    private Caller as(String role) {
        return Caller.as(port, "jilin-city-" + role);
    }

    private String recognised(String name) {
        var park = registered(name);
        parks.recognise(park, "comprehensive", LocalDate.now(clock));
        return park;
    }

    private String registered(String name) {
        return parks.register(new Parks.NewPark(
                        "jilin-city", PLACES.get(0), name, "示例路1号", name + "运营公司", "张三 0432-00000000"))
                .id();
    }
}
