package org.parkcert.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.ObjectValueImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Forms submit as {@link GuardedTaskService} completes, and show what the {@link TaskView}s know of the case. */
final class GuardedFormService extends FormServiceImpl {

    private final HumanTasks rules;
    private final ObjectProvider<TaskView> views;

    GuardedFormService(HumanTasks rules, ObjectProvider<TaskView> views) {
        this.rules = rules;
        this.views = views;
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> fields) {
        commandExecutor.execute(new CompleteHumanTask(rules, taskId, fields));
    }

    @Override
    public void submitTaskFormData(String taskId, @Nullable Map<String, String> fields) {
        submitTaskForm(taskId, fields == null ? null : new HashMap<>(fields));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> fields, boolean deserializeValues) {
        return commandExecutor.execute(new CompleteHumanTask(rules, taskId, fields));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
        var wanted = names == null || names.isEmpty() ? null : names;
        return commandExecutor.execute(new Show(taskId, wanted, deserializeValues, views));
    }

    /** What the engine shows, and after its check that the task may be read, the views. */
    private static final class Show extends GetTaskFormVariablesCmd {

        private final transient ObjectProvider<TaskView> views;

        Show(
                String taskId,
                @Nullable Collection<String> names,
                boolean deserializeValues,
                ObjectProvider<TaskView> views) {
            super(taskId, names, deserializeValues);
            this.views = views;
        }

        @Override
        public VariableMap execute(CommandContext command) {
            var shown = super.execute(command);
            var task = command.getTaskManager().findTaskById(resourceId);
            var execution = task.getExecution();
            if (execution == null || CaseOf.find(execution).isEmpty()) {
                return shown;
            }
            var caseNumber = CaseOf.execution(execution);
            var process = execution.getProcessDefinition().getKey();
            command.runWithoutAuthorization(() -> {
                views.orderedStream()
                        .map(view -> view.of(caseNumber, process, task.getTaskDefinitionKey(), resourceId))
                        .forEach(values -> show(values, shown));
                return null;
            });
            return shown;
        }

        private void show(Map<String, Object> values, VariableMap shown) {
            values.forEach((name, value) -> {
                if (formVariableNames == null || formVariableNames.contains(name)) {
                    shown.putValueTyped(name, typed(value));
                }
            });
        }

        /** Lists and maps go as JSON objects, which Tasklist parses before it hands them to the form. */
        private TypedValue typed(Object value) {
            if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                return new ObjectValueImpl(
                        value,
                        JsonFieldType.write(value),
                        Variables.SerializationDataFormats.JSON.getName(),
                        (value instanceof Map ? Map.class : List.class).getName(),
                        deserializeObjectValues);
            }
            return Variables.untypedValue(value);
        }
    }
}
