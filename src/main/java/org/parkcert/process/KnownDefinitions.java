package org.parkcert.process;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * 已知流程定义: a deployed definition never changes, so that one which is known by its id isn't read again in each command. A
 * start by key asks the database as before, and with it whether the definition is suspended.
 */
final class KnownDefinitions extends ProcessDefinitionManager {

    @Override
    public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String definitionId) {
        var read = super.getCachedResourceDefinitionEntity(definitionId);
        return read != null
                ? read
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .getProcessDefinitionCache()
                        .get(definitionId);
    }
}
