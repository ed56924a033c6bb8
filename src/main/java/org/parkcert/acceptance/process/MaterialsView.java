package org.parkcert.acceptance.process;

import static org.parkcert.acceptance.process.AcceptanceVariables.MATERIALS_TABLE;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.acceptance.Acceptance.HandedIn;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.casefile.MarkdownPage.Link;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of the acceptance show: the checklist, and the files handed in for each of its rows. */
@Component
class MaterialsView implements TaskView {

    private final Acceptance acceptance;
    private final TaskService tasks;

    MaterialsView(Acceptance acceptance, TaskService tasks) {
        this.acceptance = acceptance;
        this.tasks = tasks;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return switch (processId + "#" + elementId) {
            case "shared-acceptance#userTask_checkMaterials" -> {
                var materialsTable = (String) tasks.getVariable(taskId, MATERIALS_TABLE.name());
                var nameable = acceptance.nameable(caseNumber, materialsTable);
                yield Map.of(
                        "materialsTable", table(caseNumber, materialsTable),
                        "supplementChoices", choices(nameable),
                        "supplementHint", hint(nameable));
            }
            case "shared-acceptance#userTask_supplementMaterials" ->
                Map.of("materialsTable", table(caseNumber, (String) tasks.getVariable(taskId, MATERIALS_TABLE.name())));
            default -> Map.of();
        };
    }

    private static List<Map<String, String>> choices(Acceptance.Nameable nameable) {
        return nameable.names().entrySet().stream()
                .map(one -> Map.of("value", one.getKey(), "label", one.getValue()))
                .toList();
    }

    private static String hint(Acceptance.Nameable nameable) {
        return nameable.restricted()
                ? "已经告知过补正。再次告知只能就新交、更换的材料和上次尚未补正的内容提出：只列出可以选择的材料，每行说明以所选材料的名称开头。"
                : "应当一次性告知需要补正的全部内容：逐项选择材料，其他内容一行一项写明。";
    }

    private String table(CaseNumber caseNumber, String materialsTable) {
        var page = new MarkdownPage();
        page.tableHead("材料", "依据", "要求", "已交");
        acceptance
                .checklist(caseNumber, materialsTable)
                .forEach(row -> page.rowOfLinks(
                        List.of(row.requirement().name(), row.requirement().article(), required(row)), links(row)));
        page.end();
        return page.toString();
    }

    private static String required(HandedIn row) {
        if (!row.requirement().required()) {
            return "可选";
        }
        return row.files().isEmpty() ? "必交，缺少" : "必交";
    }

    private static List<Link> links(HandedIn row) {
        return row.files().stream()
                .map(file -> new Link(
                        file.fileName(), "/api/v1/applications/" + file.applicationId() + "/materials/" + file.id()))
                .toList();
    }
}
