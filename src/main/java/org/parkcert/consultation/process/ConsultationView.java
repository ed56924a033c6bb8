package org.parkcert.consultation.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.consultation.Consultation;
import org.parkcert.identity.Groups;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms show: who is asked anyway and who may be added; to whoever decides, the opinions. */
@Component
class ConsultationView implements TaskView {

    private final Consultation consultation;
    private final TaskService tasks;

    ConsultationView(Consultation consultation, TaskService tasks) {
        this.consultation = consultation;
        this.tasks = tasks;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return switch (processId + "#" + elementId) {
            case "shared-joint-opinion#userTask_nameDepartments" -> departments(caseNumber, fixed(taskId));
            case "shared-joint-opinion#userTask_giveOpinion" ->
                Map.of(
                        "departmentName",
                        consultation.name(caseNumber, String.valueOf(tasks.getVariable(taskId, "department"))));
            case "shared-decision#userTask_decide", "shared-decision#userTask_signRefusal" -> opinions(caseNumber);
            default -> Map.of();
        };
    }

    private List<String> fixed(String taskId) {
        return ConsultationVariables.fixed(
                String.valueOf(tasks.getVariable(taskId, ConsultationVariables.departmentsVariable())));
    }

    private Map<String, Object> departments(CaseNumber caseNumber, List<String> fixed) {
        var page = new MarkdownPage();
        page.paragraph("固定会商部门："
                + String.join(
                        "、",
                        fixed.stream()
                                .map(group -> consultation.name(caseNumber, group))
                                .toList()));
        return Map.of(
                "fixedDepartments",
                page.toString(),
                "departmentOptions",
                consultation.others(caseNumber, fixed).stream()
                        .map(department ->
                                Map.of("value", Groups.department(department.id()), "label", department.name()))
                        .toList());
    }

    private Map<String, Object> opinions(CaseNumber caseNumber) {
        var given = consultation.opinions(caseNumber);
        if (given.isEmpty()) {
            return Map.of();
        }
        var page = new MarkdownPage();
        page.heading("会商意见");
        page.tableHead("部门", "是否同意", "意见");
        given.forEach(opinion -> page.row(
                consultation.name(caseNumber, opinion.department()),
                opinion.consents() == null ? "未答复" : opinion.isDissent() ? "不同意" : "同意",
                opinion.opinion() == null ? "" : opinion.opinion()));
        page.end();
        return Map.of("departmentOpinions", page.toString());
    }
}
