package org.parkcert.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Multipart;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("重庆·月度报告：按月立案、提醒、逾期、审核、记入档案")
class MonthlyReportIntegrationTest {

    private static final String SCHEDULE = "chongqing-2021-monthly-report-schedule";
    private static final List<String> PLACES = List.of("500103", "500105");

    @LocalServerPort
    private int port;

    @Autowired
    private Reporting reporting;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void scheduleSinceBeforeAnyParkStands(@Autowired Directory directory) {
        Accounts.register(directory, "chongqing", List.of("500103", "500101", "500114"));
        clock.moveTo("2022-01-05T09:00");
        reporting.catchesUp("chongqing", SCHEDULE);
    }

    @Test
    @DisplayName("次月1日立案，数据和报告缺一不可；退回一次须写理由，不能再次退回；所在地看得到理由；报告和当月数据记入档案，办结即归档（CQB-16、P-10）")
    void isOpenedSubmittedReturnedOnceAndRecorded() {
        var park = reporting.park("chongqing", PLACES.get(0), "月报产业园甲", "2022-02-10");
        clock.moveTo("2022-03-01T00:20");
        reporting.dayCame(SCHEDULE);

        var duty = Reporting.duty(officer(), park, "2022-02");
        assertThat(duty.get("dueOn").asText()).isEqualTo("2022-03-10");
        assertThat(duty.get("state").asText()).isEqualTo("OPEN");
        var number = duty.get("caseNumber").asText();
        var task = Reporting.task(locality(), number);
        assertThat(task.get("dueAt").asText()).startsWith("2022-03-11T00:00");
        assertThat(Reporting.completes(locality(), task, Map.of("goalsComment", "下月目标"))
                        .expect(400)
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "reportComment",
                        "indicators.tenantCount",
                        "indicators.agencyCount",
                        "indicators.employmentPersonTimes");
        Reporting.figures(locality(), task);
        Reporting.material(locality(), task, "proof");
        Reporting.completes(locality(), task, Map.of("reportComment", "运行平稳")).expect(204);
        assertThat(Reporting.handedIn(officer(), task)).containsExactly("proof");

        examines(number, Map.of("reportAccepted", false)).expect(422);
        examines(number, Map.of("reportAccepted", false, "returnComment", "请补充就业情况"))
                .expect(204);
        var correction = Reporting.task(locality(), number);
        assertThat(locality()
                        .get("/api/v1/tasks/" + correction.get("taskId").asText() + "/shown")
                        .expect(200)
                        .text())
                .contains("### 退回的理由", "请补充就业情况", "### 已报送的内容", "运行平稳");
        Reporting.completes(locality(), correction, Map.of("reportComment", "运行平稳，帮助就业7人次"))
                .expect(204);
        assertThat(examines(number, Map.of("reportAccepted", false, "returnComment", "再补充"))
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("report.returned-once");
        examines(number, Map.of("reportAccepted", true)).expect(204);

        assertThat(Reporting.duty(officer(), park, "2022-02").get("state").asText())
                .isEqualTo("DONE");
        assertThat(Reporting.duty(locality(), park, "2022-02").get("lateAt").isNull())
                .isTrue();
        var closed = officer().get("/api/v1/cases/" + number).expect(200).json();
        assertThat(closed.get("outcome").asText()).isEqualTo("approved");
        assertThat(closed.get("statusLabel").asText()).isEqualTo("已办结");
    }

    @Test
    @DisplayName("报送日期前提醒，过了10日显示为逾期，报送后注明逾期（CQB-16）")
    void isRemindedAndLate() {
        var park = reporting.park("chongqing", PLACES.get(0), "月报产业园乙", "2022-03-10");
        clock.moveTo("2022-04-01T00:20");
        reporting.catchesUp("chongqing", SCHEDULE);
        var number =
                Reporting.duty(officer(), park, "2022-03").get("caseNumber").asText();

        reporting.passes(number, "2022-04-03T00:00");
        assertThat(told(number)).contains("report-opened", "report-reminder").doesNotContain("report-late");
        reporting.passes(number, "2022-04-10T23:59");
        assertThat(Reporting.duty(officer(), park, "2022-03").get("lateAt").isNull())
                .isTrue();
        reporting.passes(number, "2022-04-11T00:00");

        assertThat(Reporting.duty(officer(), park, "2022-03").get("lateAt").isNull())
                .isFalse();
        assertThat(told(number)).contains("report-late");
        assertThat(officer()
                        .get("/api/v1/cases?size=100")
                        .expect(200)
                        .json()
                        .get("items")
                        .toString())
                .contains("月度报告");
        var task = Reporting.task(locality(), number);
        Reporting.figures(locality(), task);
        Reporting.completes(locality(), task, Map.of("reportComment", "补报")).expect(204);
        examines(number, Map.of("reportAccepted", true)).expect(204);
        assertThat(Reporting.duty(officer(), park, "2022-03").get("state").asText())
                .isEqualTo("DONE");
    }

    @Test
    @DisplayName("停机跨过两个月的，补办两个月，各一次；其间重新部署的一个不少，再查不重复（CQB-16）")
    void catchesUpOnceForEachPeriod() throws Exception {
        var park = reporting.park("chongqing", PLACES.get(1), "月报产业园丙", "2022-05-10");
        clock.moveTo("2022-07-12T08:00");

        redeployed();
        reporting.catchesUp("chongqing", SCHEDULE);
        reporting.catchesUp("chongqing", SCHEDULE);
        reporting.dayCame(SCHEDULE);

        assertThat(Reporting.duties(officer(), park))
                .extracting(duty -> duty.get("period").asText())
                .containsExactly("2022-06", "2022-05");
        assertThat(Reporting.duties(officer(), park))
                .extracting(duty -> duty.get("caseNumber").asText())
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("CQ-2022-"));
    }

    @Test
    @DisplayName("月末在册的园区报当月；其后认定的不报，退出的不再报，已立案的自退出之日终止（CQB-16）")
    void owesWhoStandsAtTheEndOfThePeriod() {
        var joined = reporting.park("chongqing", PLACES.get(1), "月报产业园丁", "2022-09-20");
        var joinsLater = reporting.park("chongqing", PLACES.get(1), "月报产业园戊", "2022-10-01");
        var leaves = reporting.park("chongqing", PLACES.get(1), "月报产业园己", "2022-08-10");
        clock.moveTo("2022-09-01T00:20");
        reporting.catchesUp("chongqing", SCHEDULE);
        var open =
                Reporting.duty(officer(), leaves, "2022-08").get("caseNumber").asText();
        clock.moveTo("2022-09-20T09:00");
        reporting.leaves(leaves, "2022-09-25");
        assertThat(Reporting.duty(officer(), leaves, "2022-08").get("state").asText())
                .isEqualTo("OPEN");
        clock.moveTo("2022-10-01T00:20");
        reporting.catchesUp("chongqing", SCHEDULE);

        assertThat(Reporting.duties(officer(), joined))
                .extracting(duty -> duty.get("period").asText())
                .containsExactly("2022-09");
        assertThat(Reporting.duties(officer(), joinsLater)).isEmpty();
        assertThat(Reporting.duties(officer(), leaves))
                .extracting(
                        duty -> duty.get("period").asText() + duty.get("state").asText())
                .containsExactly("2022-08RELEASED");
        assertThat(officer()
                        .get("/api/v1/cases/" + open)
                        .expect(200)
                        .json()
                        .get("outcome")
                        .asText())
                .isEqualTo("lapsed");
    }

    private void redeployed() throws Exception {
        var diagram = Files.readString(
                Path.of("processes/chongqing/2021/monthly-report-schedule.bpmn"), StandardCharsets.UTF_8);
        as("designer")
                .upload(
                        "/engine-rest/deployment/create",
                        new Multipart()
                                .field("deployment-name", "monthly-report-schedule.bpmn")
                                .field("deployment-source", "Camunda Modeler")
                                .field("tenant-id", "chongqing")
                                .file(
                                        "monthly-report-schedule.bpmn",
                                        "monthly-report-schedule.bpmn",
                                        diagram.getBytes(StandardCharsets.UTF_8)))
                .expect(200);
    }

    private Caller.Answer examines(String caseNumber, Map<String, Object> fields) {
        return Reporting.completes(officer(), "chongqing-officer", caseNumber, "userTask_examine", fields);
    }

    private List<String> told(String caseNumber) {
        var messages =
                locality().get("/api/v1/messages?size=100").expect(200).json().get("items");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> caseNumber.equals(message.path("caseNumber").asText()))
                .map(message -> message.get("kind").asText())
                .toList();
    }

    private Caller officer() {
        return as("officer");
    }

    private Caller locality() {
        return as("locality1");
    }

    private Caller as(String role) {
        return Caller.as(port, "chongqing-" + role);
    }
}
