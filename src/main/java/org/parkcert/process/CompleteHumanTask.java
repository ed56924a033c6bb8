package org.parkcert.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Completes a task whose fields stay off the process; hands no variable back. */
final class CompleteHumanTask extends CompleteTaskCmd {

    private final transient HumanTasks rules;

    CompleteHumanTask(HumanTasks rules, String taskId, @Nullable Map<String, Object> fields) {
        super(taskId, fields);
        this.rules = rules;
    }

    @Override
    public VariableMap execute(CommandContext command) {
        EnsureUtil.ensureNotNull("taskId", taskId);
        TaskEntity task = command.getTaskManager().findTaskById(taskId);
        EnsureUtil.ensureNotNull("Cannot find task with id " + taskId, "task", task);
        checkCompleteTask(task, command);
        if (task.getProcessInstanceId() != null) {
            command.getExecutionManager().findExecutionsByProcessInstanceId(task.getProcessInstanceId());
        }
        rules.complete(task, variables, command);
        return Variables.createVariables();
    }
}
