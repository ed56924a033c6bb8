package org.parkcert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** 流程编号 of an execution: the id that its diagram bears, without version. */
public final class DefinitionKey {

    private DefinitionKey() {}

    public static String of(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }
}
