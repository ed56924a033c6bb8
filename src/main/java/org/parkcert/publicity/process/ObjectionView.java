package org.parkcert.publicity.process;

import static org.parkcert.publicity.process.PublicityVariables.OBJECTION_ID;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.process.TaskView;
import org.parkcert.publicity.Objection;
import org.parkcert.publicity.Publicity;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the form 核实异议 shows: the objection, and to who verifies it who raised it. */
@Component
class ObjectionView implements TaskView {

    private final Publicity publicity;
    private final TaskService tasks;
    private final CurrentUser currentUser;

    ObjectionView(Publicity publicity, TaskService tasks, CurrentUser currentUser) {
        this.publicity = publicity;
        this.tasks = tasks;
        this.currentUser = currentUser;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        if (!(processId + "#" + elementId).equals("shared-public-notice#userTask_verifyObjection")) {
            return Map.of();
        }
        return publicity
                .objection(String.valueOf(tasks.getVariable(taskId, OBJECTION_ID.name())))
                .<Map<String, Object>>map(objection -> Map.of(
                        "objectionText", text(objection.content()),
                        "objectionSigned", objection.signed(),
                        "objectorText", objector(taskId, objection)))
                .orElse(Map.of());
    }

    /** 身份保密: only to the officer who has taken the task on himself (P-6). */
    private String objector(String taskId, Objection objection) {
        if (!objection.signed()) {
            return "匿名提出。有具体线索的，同样核查；没有任何线索的，可以不予核查并写明理由。";
        }
        var assignee = tasks.createTaskQuery().taskId(taskId).singleResult().getAssignee();
        var mine = currentUser.find().map(Actor::userId).filter(user -> user.equals(assignee));
        return mine.flatMap(user -> publicity.objector(objection.receipt()))
                .map(who -> text("实名提出：" + who + "。须书面答复；身份信息只供核实人使用，不得向他人透露，不得写入核查结论。"))
                .orElse("实名提出，须书面答复；异议人身份只有认领本任务的核实人可以看到。");
    }

    /** What anybody may have written is text, line by line. */
    private static String text(String content) {
        var page = new MarkdownPage();
        content.lines().filter(line -> !line.isBlank()).forEach(page::paragraph);
        return page.toString();
    }
}
