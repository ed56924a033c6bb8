package org.parkcert.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/**
 * 执行树一次读取: the executions of a process instance are read with one query in a command. Whoever knows the instance asks for
 * them first, so that none of them is read on its own. What the command changes, it changes on what was read.
 */
final class ExecutionsAtOnce extends ExecutionManager {

    private final Map<String, List<ExecutionEntity>> ofInstances = new HashMap<>();

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstanceId) {
        return ofInstances.computeIfAbsent(processInstanceId, super::findExecutionsByProcessInstanceId);
    }
}
