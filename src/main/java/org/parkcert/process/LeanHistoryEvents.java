package org.parkcert.process;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/** 历史事件: take the key and the name of the process from the definition that is known, instead of reading it again. */
final class LeanHistoryEvents extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(@Nullable String processDefinitionId) {
        return processDefinitionId == null
                ? super.getProcessDefinitionEntity(processDefinitionId)
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(processDefinitionId);
    }
}
