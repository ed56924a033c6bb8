package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Groups;
import org.parkcert.process.SystemTasks;
import org.parkcert.shared.InvalidInput;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("限期整改")
class RectificationProcessTest extends TwoAuthorities {

    @Autowired
    SystemTasks systemTasks;

    @Autowired
    TaskService tasks;

    @AfterAll
    static void walked() {
        ElementsPassed.walked(RectificationProcessTest.class);
    }

    @Test
    @DisplayName("责令整改写明问题和期限，不填日期的按 3 个月计算；所在地按期报告，核查合格（SC-5-3、JL-9-2、CQB-25-2）")
    void rectifiedInTime() {
        var park = ordered("按期整改产业园", Map.of("rectificationDemand", "园区管理制度不健全\n营收低于指标"));

        assertThat(park.textOf("locality1", "rectification-order")).contains("园区管理制度不健全", "营收低于指标", "2026年12月1日前（含当日）");
        assertThatThrownBy(() -> reports(park, " ")).isInstanceOf(InvalidInput.class);
        reports(park, "已修订制度三项，营收已达到指标");
        assertThat(faults(park.completes("officer", "userTask_verifyRectification", Map.of("rectified", true))))
                .containsExactly("rectificationComment");
        park.completed(
                "officer",
                "userTask_verifyRectification",
                Map.of("rectified", true, "rectificationComment", "现场核查，已整改到位"));

        assertThat(rectifications(park)).isZero();
    }

    @Test
    @DisplayName("截止日期须晚于今天；期满未报告的可以延期，逾期记录保留；再次期满不延期的直接核查（CQB-25-2）")
    void extendedAndNeverReported() {
        var park = started("逾期整改产业园");
        assertThat(faults(park.completes(
                        "officer",
                        "userTask_orderRectification",
                        Map.of("rectificationDemand", "限期整改", "rectificationDueOn", "2026-09-01"))))
                .containsExactly("rectificationDueOn");
        park.completed(
                "officer",
                "userTask_orderRectification",
                Map.of("rectificationDemand", "限期整改", "rectificationDueOn", "2026-09-02"));
        park.continueJobs();
        assertThat(park.tasks("officer", "userTask_handleOverdue")).isEmpty();

        clock.moveTo("2026-09-03T00:00");
        park.continueJobs();
        assertThat(faults(park.completes("officer", "userTask_handleOverdue", Map.of("rectificationExtended", true))))
                .containsExactlyInAnyOrder("rectificationDueOn", "extensionReason");
        extended(park, 10, "设备采购周期较长");
        assertThat(park.tasks("officer", "userTask_reportRectification")).hasSize(1);
        assertThat(park.textOf("locality1", "rectification-extension"))
                .contains("2026年9月2日", "2026年9月13日（含当日）", "设备采购周期较长");

        clock.moveTo("2026-09-14T00:00");
        park.continueJobs();
        extended(park, 5, "疫情防控");
        clock.moveTo("2026-09-20T00:00");
        park.continueJobs();
        park.completed("officer", "userTask_handleOverdue", Map.of("rectificationExtended", false));
        park.completed(
                "officer", "userTask_verifyRectification", Map.of("rectified", false, "rectificationComment", "仍未整改"));

        assertThat(rectifications(park)).isZero();
        assertThat(onRecord(park))
                .containsExactly(
                        List.of("2026年9月1日", "责令限期整改", "限期整改", "2026年9月2日"),
                        List.of("2026年9月3日", "延期", "设备采购周期较长", "2026年9月13日"),
                        List.of("2026年9月14日", "延期", "疫情防控", "2026年9月19日"),
                        List.of("2026年9月20日", "核查：不合格", "仍未整改", ""));
    }

    private void extended(Recognition park, int days, String reason) {
        park.completed(
                "officer",
                "userTask_handleOverdue",
                Map.of(
                        "rectificationExtended",
                        true,
                        "rectificationDueOn",
                        LocalDate.now(clock).plusDays(days).toString(),
                        "extensionReason",
                        reason));
    }

    /** 限期整改 of the park's record: day, what, text and deadline of each row. */
    private static List<List<String>> onRecord(Recognition park) {
        var rows = new ArrayList<List<String>>();
        for (var section : park.as("officer")
                .get("/api/v1/parks/" + park.view("officer").get("parkId").asText() + "/record")
                .expect(200)
                .json()
                .get("sections")) {
            if (section.get("title").asText().equals("限期整改")) {
                section.get("lines").forEach(line -> {
                    var cells = new ArrayList<String>();
                    line.get("cells").forEach(cell -> cells.add(cell.asText()));
                    rows.add(List.copyOf(cells.subList(0, 4)));
                });
            }
        }
        return rows;
    }

    private Recognition ordered(String name, Map<String, Object> order) {
        var park = started(name);
        park.completed("officer", "userTask_orderRectification", order);
        return park;
    }

    /** A case that runs anyway gives the rectification its number and its park. */
    private Recognition started(String name) {
        var park = of("probe")
                .drafted("locality1", name, YONGJIA, Recognition.specialised())
                .submitted("locality1");
        runtime.createProcessInstanceByKey("shared-rectification")
                .processDefinitionWithoutTenantId()
                .businessKey(park.caseNumber())
                .setVariable("rectificationMonths", 3)
                .execute();
        return park;
    }

    /** A block without a caller has no tenant: the platform completes for the locality, as its desk does. */
    private void reports(Recognition park, String report) {
        systemTasks.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(park.caseNumber())
                        .taskDefinitionKey("userTask_reportRectification")
                        .singleResult()
                        .getId(),
                new Actor("probe-locality1", "所在地", "probe", Set.of(Groups.locality(YONGJIA))),
                Map.of("rectificationReport", report));
    }

    private static List<String> faults(Answer answer) {
        return answer.expect(422).json().get("errors").findValuesAsText("field");
    }

    private long rectifications(Recognition park) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(park.caseNumber())
                .processDefinitionKey("shared-rectification")
                .count();
    }
}
