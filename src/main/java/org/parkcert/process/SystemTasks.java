package org.parkcert.process;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.shared.BusinessRuleViolation;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * 代办任务: the platform's own code completes a task for a person who has no rights in the engine. The engine's grants
 * aren't asked, the rules of human tasks are, on that person.
 */
@Component
public class SystemTasks {

    private final ProcessEngine engine;
    private final HumanTasks rules;
    private final TaskForms forms;

    SystemTasks(ProcessEngine engine, HumanTasks rules, TaskForms forms) {
        this.engine = engine;
        this.rules = rules;
        this.forms = forms;
    }

    /**
     * Claims the task, unless it is already the actor's, and completes it, in one transaction.
     *
     * @throws BusinessRuleViolation when the actor isn't a candidate or the fields aren't right
     */
    public void complete(String taskId, Actor actor, Map<String, ?> fields) {
        try {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .<@Nullable Void>execute(command -> complete(taskId, actor, fields, command));
        } catch (ProcessEngineException failed) {
            throw refusalIn(failed).orElse(failed);
        }
    }

    /** What a listener refuses comes out of the engine wrapped. */
    private static Optional<RuntimeException> refusalIn(ProcessEngineException failed) {
        int depth = 0;
        for (Throwable cause = failed; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            if (cause instanceof BusinessRuleViolation || cause instanceof InvalidInput || cause instanceof NotFound) {
                return Optional.of((RuntimeException) cause);
            }
        }
        return Optional.empty();
    }

    /** What the task's form asks, in its order. */
    public List<Asked> asked(String taskId) {
        return form(taskId).fields().entrySet().stream().map(SystemTasks::asked).toList();
    }

    /** What the task's form shows, in its order: Markdown in which values stand as {@code {{name}}}. */
    public List<String> texts(String taskId) {
        return form(taskId).texts();
    }

    private TaskForm form(String taskId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    var task = command.getTaskManager().findTaskById(taskId);
                    EnsureUtil.ensureNotNull("Cannot find task with id " + taskId, "task", task);
                    return forms.of(task, command);
                }));
    }

    private static Asked asked(Map.Entry<String, TaskForm.Field> field) {
        var choices = new LinkedHashMap<String, String>();
        field.getValue().choices().forEach(choice -> choices.put(choice.value(), choice.label()));
        return new Asked(
                field.getKey(),
                field.getValue().label(),
                field.getValue().description(),
                field.getValue().asks(),
                field.getValue().required(),
                field.getValue().optional(),
                choices);
    }

    /**
     * A field of a form.
     *
     * @param type as {@link TaskForm.Field#asks} tells it
     * @param optional under a condition of the form
     * @param choices labels by value, empty where nothing is chosen
     */
    public record Asked(
            String key,
            String label,
            String description,
            String type,
            boolean required,
            boolean optional,
            Map<String, String> choices) {}

    /** Ids of those of the tasks whose element has the property with this value. */
    public Set<String> withProperty(List<Task> tasks, String property, String value) {
        return asSystem(command -> tasks.stream()
                .filter(task -> value.equals(
                        HumanTasks.properties(command, task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                                .get(property)))
                .map(Task::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The case's open tasks of the element are due at another time. */
    public void moveDue(CaseNumber caseNumber, String elementId, LocalDateTime due) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .<@Nullable Void>execute(command -> command.runWithoutAuthorization(() -> {
                    engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceBusinessKey(caseNumber.value())
                            .taskDefinitionKey(elementId)
                            .list()
                            .forEach(task -> command.getTaskManager()
                                    .findTaskById(task.getId())
                                    .setDueDate(
                                            Date.from(due.atZone(ChinaTime.ZONE).toInstant())));
                    return null;
                }));
    }

    /** The open tasks of a case that lie with the actor. */
    public List<String> assignedTo(Actor actor, CaseNumber caseNumber) {
        return asSystem(command -> engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .taskAssignee(actor.userId())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(Task::getId)
                .toList());
    }

    /** Whether a task of the case that bears the property is the actor's. */
    public boolean isAssignedWithProperty(Actor actor, CaseNumber caseNumber, String property, String value) {
        return asSystem(command -> engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .taskAssignee(actor.userId())
                .list()
                .stream()
                .anyMatch(task -> value.equals(
                        HumanTasks.properties(command, task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                                .get(property))));
    }

    /** Whether completing the task may submit the field. */
    public boolean offers(String taskId, String field) {
        return asSystem(command -> rules.fieldsOf(command.getTaskManager().findTaskById(taskId), command)
                .contains(field));
    }

    /** Gives the actor's task back to its candidates. */
    public void release(String taskId, Actor actor) {
        asSystem(command -> {
            var task = command.getTaskManager().findTaskById(taskId);
            if (actor.userId().equals(task.getAssignee())) {
                task.setAssignee(null);
            }
            return true;
        });
    }

    private <T> T asSystem(Command<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    boolean tenantCheck = command.isTenantCheckEnabled();
                    command.disableTenantCheck();
                    try {
                        return command.runWithoutAuthorization(() -> work.execute(command));
                    } finally {
                        if (tenantCheck) {
                            command.enableTenantCheck();
                        }
                    }
                });
    }

    private @Nullable Void complete(String taskId, Actor actor, Map<String, ?> fields, CommandContext command) {
        var acting = ActingPerson.in(command);
        var before = acting.find().orElse(null);
        boolean tenantCheck = command.isTenantCheckEnabled();
        acting.is(actor);
        command.disableTenantCheck();
        try {
            command.runWithoutAuthorization(() -> {
                var task = command.getTaskManager().findTaskById(taskId);
                EnsureUtil.ensureNotNull("Cannot find task with id " + taskId, "task", task);
                rules.refuseUnlessCandidate(task, actor);
                if (task.getAssignee() == null) {
                    task.setAssignee(actor.userId());
                }
                rules.complete(task, fields, command);
                return null;
            });
        } finally {
            acting.is(before);
            if (tenantCheck) {
                command.enableTenantCheck();
            }
        }
        return null;
    }
}
