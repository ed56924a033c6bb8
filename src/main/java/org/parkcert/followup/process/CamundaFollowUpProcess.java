package org.parkcert.followup.process;

import static org.parkcert.followup.process.FollowUpVariables.PERIOD_EXPIRES_AT;
import static org.parkcert.followup.process.FollowUpVariables.REMINDER_DUE_AT;

import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.followup.FollowUp;
import org.parkcert.followup.FollowUpProcess;
import org.parkcert.process.MovableTimers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine is handed in late: beans that it calls need the follow-ups. */
@Component
class CamundaFollowUpProcess implements FollowUpProcess {

    private final RuntimeService runtime;
    private final MovableTimers timers;

    CamundaFollowUpProcess(@Lazy RuntimeService runtime, @Lazy MovableTimers timers) {
        this.runtime = runtime;
        this.timers = timers;
    }

    @Override
    public void satisfied(FollowUp followUp) {
        runtime.createMessageCorrelation("followup.satisfied")
                .processInstanceId(followUp.instanceId())
                .correlate();
    }

    @Override
    public void endMoved(FollowUp followUp) {
        timers.move(
                followUp.caseNumber(),
                followUp.processId(),
                "event_reminderDue",
                REMINDER_DUE_AT,
                followUp.reminderDueAt());
        timers.move(
                followUp.caseNumber(),
                followUp.processId(),
                "event_periodExpired",
                PERIOD_EXPIRES_AT,
                followUp.expiresAt());
    }
}
