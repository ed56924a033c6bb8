package org.parkcert.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.jspecify.annotations.Nullable;

/**
 * 变量一次读取: the engine asks for the variables of every execution and task on its own; within a command all of a process
 * instance are read with one query. What the command itself writes is held by the executions, not read here.
 */
final class VariablesAtOnce extends VariableInstanceManager {

    private final Map<String, List<VariableInstanceEntity>> ofInstances = new HashMap<>();

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
            String taskId, @Nullable Collection<String> names) {
        var task = getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
        return task == null || task.getProcessInstanceId() == null
                ? super.findVariableInstancesByTaskIdAndVariableNames(taskId, names)
                : among(task.getProcessInstanceId(), names, found -> taskId.equals(found.getTaskId()));
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
            String executionId, @Nullable Collection<String> names) {
        var execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, executionId);
        return execution == null || execution.getProcessInstanceId() == null
                ? super.findVariableInstancesByExecutionIdAndVariableNames(executionId, names)
                : among(
                        execution.getProcessInstanceId(),
                        names,
                        found -> found.getTaskId() == null && executionId.equals(found.getExecutionId()));
    }

    private List<VariableInstanceEntity> among(
            String processInstanceId, @Nullable Collection<String> names, Predicate<VariableInstanceEntity> wanted) {
        return ofInstances.computeIfAbsent(processInstanceId, this::findVariableInstancesByProcessInstanceId).stream()
                .filter(wanted)
                .filter(found -> names == null || names.isEmpty() || names.contains(found.getName()))
                .toList();
    }
}
