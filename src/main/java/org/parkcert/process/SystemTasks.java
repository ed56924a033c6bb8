package org.parkcert.process;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;
import org.springframework.stereotype.Component;

/**
 * 代办任务: the platform's own code completes a task for a person who has no rights in the engine. The engine's grants
 * aren't asked, the rules of human tasks are, on that person.
 */
@Component
public class SystemTasks {

    private final ProcessEngine engine;
    private final HumanTasks rules;

    SystemTasks(ProcessEngine engine, HumanTasks rules) {
        this.engine = engine;
        this.rules = rules;
    }

    /**
     * Claims the task, unless it is already the actor's, and completes it, in one transaction.
     *
     * @throws org.parkcert.shared.BusinessRuleViolation when the actor isn't a candidate or the fields aren't right
     *     (from listeners within the cause of an engine exception)
     */
    public void complete(String taskId, Actor actor, Map<String, ?> fields) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .<@Nullable Void>execute(command -> complete(taskId, actor, fields, command));
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
