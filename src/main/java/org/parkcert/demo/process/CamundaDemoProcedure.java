package org.parkcert.demo.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.parkcert.demo.DemoProcedure;
import org.parkcert.identity.Actor;
import org.parkcert.process.SystemTasks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class CamundaDemoProcedure implements DemoProcedure {

    private final TaskService tasks;
    private final FormService forms;
    private final ObjectMapper json;
    private final SystemTasks completion;
    private final DemoTime time;

    CamundaDemoProcedure(
            TaskService tasks, FormService forms, ObjectMapper json, SystemTasks completion, DemoTime time) {
        this.tasks = tasks;
        this.forms = forms;
        this.json = json;
        this.completion = completion;
        this.time = time;
    }

    @Override
    public List<String> assignees(CaseNumber caseNumber, String element) {
        return open(caseNumber, element).taskAssigned().list().stream()
                .map(Task::getAssignee)
                .sorted()
                .toList();
    }

    @Override
    public List<String> fields(CaseNumber caseNumber, String element) {
        var task =
                open(caseNumber, element).list().stream().findFirst().orElseThrow(() -> new NotAtThisStage(caseNumber));
        try (var form = forms.getDeployedTaskForm(task.getId())) {
            return json.readTree(form).findValuesAsText("key");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean waitsFor(CaseNumber caseNumber, String element) {
        return open(caseNumber, element).count() > 0;
    }

    @Override
    public void complete(CaseNumber caseNumber, String element, Actor actor, Map<String, Object> fields) {
        var task = open(caseNumber, element).list().stream()
                .filter(open -> open.getAssignee() == null || open.getAssignee().equals(actor.userId()))
                .findFirst()
                .orElseThrow(() -> new NotAtThisStage(caseNumber));
        completion.complete(task.getId(), actor, fields);
    }

    @Override
    public void completeOfGroup(
            CaseNumber caseNumber, String element, String group, Actor actor, Map<String, Object> fields) {
        var task = open(caseNumber, element).taskCandidateGroup(group).singleResult();
        completion.complete(task.getId(), actor, fields);
    }

    @Override
    public void advanceTo(Instant moment) {
        time.advanceTo(moment);
    }

    private TaskQuery open(CaseNumber caseNumber, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .taskDefinitionKey(element);
    }
}
