package org.parkcert.publicity.process;

import static org.parkcert.publicity.process.PublicityVariables.OBJECTION_ID;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.process.TaskView;
import org.parkcert.publicity.Publicity;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the form 核实异议 shows: the objection, without who raised it. */
@Component
class ObjectionView implements TaskView {

    private final Publicity publicity;
    private final TaskService tasks;

    ObjectionView(Publicity publicity, TaskService tasks) {
        this.publicity = publicity;
        this.tasks = tasks;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        if (!(processId + "#" + elementId).equals("shared-public-notice#userTask_verifyObjection")) {
            return Map.of();
        }
        return publicity
                .objection(String.valueOf(tasks.getVariable(taskId, OBJECTION_ID.name())))
                .<Map<String, Object>>map(objection -> Map.of("objectionText", text(objection.content())))
                .orElse(Map.of());
    }

    /** What anybody may have written is text, line by line. */
    private static String text(String content) {
        var page = new MarkdownPage();
        content.lines().filter(line -> !line.isBlank()).forEach(page::paragraph);
        return page.toString();
    }
}
