package org.parkcert.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The deployed form of a task; what a version of a form holds never changes and is read once. */
@Component
class TaskForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, TaskForm> byDefinition = new ConcurrentHashMap<>();

    TaskForm of(TaskEntity task, CommandContext command) {
        task.initializeFormKey();
        var reference = task.getCamundaFormRef();
        if (reference == null) {
            return TaskForm.NONE;
        }
        var deployment = task.getProcessDefinition().getDeploymentId();
        var definition = (CamundaFormDefinitionEntity)
                command.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deployment));
        if (definition == null) {
            throw new IllegalStateException("No form deployed: " + reference.getKey());
        }
        return byDefinition.computeIfAbsent(definition.getId(), id -> read(definition, command));
    }

    private static TaskForm read(CamundaFormDefinitionEntity definition, CommandContext command) {
        var resource = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName());
        try (var content = command.runWithoutAuthorization(resource)) {
            return TaskForm.read(JSON.readTree(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
