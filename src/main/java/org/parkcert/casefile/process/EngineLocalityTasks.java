package org.parkcert.casefile.process;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.parkcert.casefile.LocalityTasks;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Groups;
import org.parkcert.process.SystemTasks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine isn't asked in the name of the locality, which has no rights there: what it may do is decided here. */
@Component
class EngineLocalityTasks implements LocalityTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemTasks systemTasks;

    EngineLocalityTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, SystemTasks systemTasks) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.systemTasks = systemTasks;
    }

    @Override
    public List<LocalityTask> open(String authority, Set<String> localityCodes) {
        if (localityCodes.isEmpty()) {
            return List.of();
        }
        var open = ofLocalities(localityCodes)
                .tenantIdIn(authority)
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
        if (open.isEmpty()) {
            return List.of();
        }
        var caseNumbers = caseNumbers(open);
        return open.stream()
                .flatMap(task -> Optional.ofNullable(caseNumbers.get(task.getProcessInstanceId()))
                        .map(caseNumber -> localityTask(task, CaseNumber.of(caseNumber)))
                        .stream())
                .toList();
    }

    @Override
    public void complete(CaseNumber caseNumber, String elementId, Actor actor, Map<String, Object> fields) {
        var open = actor.localityCodes().isEmpty()
                ? List.<Task>of()
                : ofLocalities(actor.localityCodes())
                        .tenantIdIn(actor.authorityId().orElse(""))
                        .processInstanceBusinessKey(caseNumber.value())
                        .taskDefinitionKey(elementId)
                        .listPage(0, 1);
        if (open.isEmpty()) {
            throw new NotAtThisStage(caseNumber);
        }
        systemTasks.complete(open.get(0).getId(), actor, fields);
    }

    private TaskQuery ofLocalities(Set<String> codes) {
        return tasks.createTaskQuery()
                .active()
                .taskCandidateGroupIn(codes.stream()
                        .map(Groups::locality)
                        .flatMap(group -> Stream.of(group, group + "-bureau", group + "-government"))
                        .toList())
                .includeAssignedTasks();
    }

    private Map<String, String> caseNumbers(List<Task> open) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static LocalityTask localityTask(Task task, CaseNumber caseNumber) {
        var due = task.getDueDate();
        return new LocalityTask(
                task.getId(),
                caseNumber,
                task.getTaskDefinitionKey(),
                task.getName(),
                inChina(task.getCreateTime()),
                due == null ? null : inChina(due));
    }

    private static LocalDateTime inChina(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), ChinaTime.ZONE);
    }
}
