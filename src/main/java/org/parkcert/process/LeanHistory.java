package org.parkcert.process;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * 引擎历史: what ran when, and what failed. No values of variables, no inputs or outputs of decisions, no operation log:
 * the case file and the audit trail keep those, and an expert's score must not be read out of history.
 */
final class LeanHistory extends AbstractHistoryLevel {

    static final String NAME = "parkcert";

    private static final int ID = 40;

    private static final Set<HistoryEventTypes> PRODUCED = EnumSet.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_MIGRATE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.INCIDENT_RESOLVE,
            HistoryEventTypes.INCIDENT_UPDATE,
            HistoryEventTypes.BATCH_START,
            HistoryEventTypes.BATCH_UPDATE,
            HistoryEventTypes.BATCH_END);

    private static final Set<HistoryEventTypes> ELEMENTS = EnumSet.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);

    private static final Set<String> WAITS = Set.of(
            ActivityTypes.INTERMEDIATE_EVENT_TIMER,
            ActivityTypes.INTERMEDIATE_EVENT_MESSAGE,
            ActivityTypes.BOUNDARY_TIMER,
            ActivityTypes.BOUNDARY_MESSAGE,
            ActivityTypes.BOUNDARY_ERROR);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return type instanceof HistoryEventTypes known
                && PRODUCED.contains(known)
                && !(ELEMENTS.contains(known)
                        && entity instanceof ExecutionEntity execution
                        && !tells(known, execution));
    }

    /**
     * Whether the element is worth a row: where the procedure waits, what it calls, how a diagram that nobody calls ends. Who
     * has a task stands in the history of tasks.
     */
    private static boolean tells(HistoryEventTypes type, ExecutionEntity execution) {
        var activity = execution.getActivity();
        if (activity == null) {
            return true;
        }
        var behavior = activity.getActivityBehavior();
        if (behavior instanceof NoneEndEventActivityBehavior) {
            return execution.getProcessInstance().getSuperExecutionId() == null;
        }
        if (behavior instanceof UserTaskActivityBehavior) {
            return type != HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE;
        }
        return behavior instanceof CallableElementActivityBehavior || WAITS.contains(type(activity));
    }

    private static String type(ActivityImpl activity) {
        return String.valueOf(activity.getProperty(BpmnProperties.TYPE.getName()));
    }
}
