package org.parkcert.process;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * The engine's task service under the rules of {@link HumanTasks}, whatever client calls. The platform's own code
 * completes tasks through {@link SystemTasks}.
 */
final class GuardedTaskService extends TaskServiceImpl {

    private final HumanTasks rules;

    GuardedTaskService(HumanTasks rules) {
        this.rules = rules;
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        commandExecutor.execute(new ClaimHumanTask(rules, taskId, userId));
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> fields) {
        commandExecutor.execute(new CompleteHumanTask(rules, taskId, fields));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> fields, boolean deserializeValues) {
        return commandExecutor.execute(new CompleteHumanTask(rules, taskId, fields));
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        rules.refuseUnlessOperator();
        super.setAssignee(taskId, userId);
    }

    @Override
    public void setOwner(String taskId, @Nullable String userId) {
        rules.refuseUnlessOperator();
        super.setOwner(taskId, userId);
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        rules.refuseUnlessOperator();
        super.addCandidateUser(taskId, userId);
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        rules.refuseUnlessOperator();
        super.addCandidateGroup(taskId, groupId);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        rules.refuseUnlessOperator();
        super.addUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        rules.refuseUnlessOperator();
        super.addGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        rules.refuseUnlessOperator();
        super.deleteCandidateUser(taskId, userId);
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        rules.refuseUnlessOperator();
        super.deleteCandidateGroup(taskId, groupId);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        rules.refuseUnlessOperator();
        super.deleteUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        rules.refuseUnlessOperator();
        super.deleteGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void saveTask(Task task) {
        rules.refuseUnlessOperator();
        super.saveTask(task);
    }

    @Override
    public void setPriority(String taskId, int priority) {
        rules.refuseUnlessOperator();
        super.setPriority(taskId, priority);
    }

    @Override
    public void setName(String taskId, String name) {
        rules.refuseUnlessOperator();
        super.setName(taskId, name);
    }

    @Override
    public void setDescription(String taskId, String description) {
        rules.refuseUnlessOperator();
        super.setDescription(taskId, description);
    }

    @Override
    public void setDueDate(String taskId, Date dueDate) {
        rules.refuseUnlessOperator();
        super.setDueDate(taskId, dueDate);
    }

    @Override
    public void resolveTask(String taskId) {
        rules.refuseUnlessOperator();
        super.resolveTask(taskId);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        rules.refuseUnlessOperator();
        super.handleBpmnError(taskId, errorCode);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message) {
        rules.refuseUnlessOperator();
        super.handleBpmnError(taskId, errorCode, message);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        rules.refuseUnlessOperator();
        super.handleEscalation(taskId, escalationCode);
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw TaskRefused.noDelegation();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void setVariable(String taskId, String name, @Nullable Object value) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void setVariableLocal(String taskId, String name, @Nullable Object value) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void setVariables(String taskId, Map<String, ?> variables) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void setVariablesLocal(String taskId, Map<String, ?> variables) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void updateVariables(String taskId, Map<String, ?> changed, Collection<String> removed) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void updateVariablesLocal(String taskId, Map<String, ?> changed, Collection<String> removed) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void removeVariable(String taskId, String name) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void removeVariableLocal(String taskId, String name) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void removeVariables(String taskId, Collection<String> names) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> names) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message, Map<String, Object> variables) {
        throw TaskRefused.noVariables();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw TaskRefused.noVariables();
    }
}
