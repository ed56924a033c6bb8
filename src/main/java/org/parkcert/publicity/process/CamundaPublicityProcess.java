package org.parkcert.publicity.process;

import static org.parkcert.publicity.process.PublicityVariables.NOTICE_EXPIRES_AT;
import static org.parkcert.publicity.process.PublicityVariables.OBJECTION_ID;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.process.MovableTimers;
import org.parkcert.publicity.PublicityProcess;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Component;

@Component
class CamundaPublicityProcess implements PublicityProcess {

    private final RuntimeService runtime;
    private final MovableTimers timers;

    CamundaPublicityProcess(RuntimeService runtime, MovableTimers timers) {
        this.runtime = runtime;
        this.timers = timers;
    }

    @Override
    public void objectionRaised(CaseNumber caseNumber, String receipt) {
        try {
            runtime.createMessageCorrelation("objection.raised")
                    .processInstanceBusinessKey(caseNumber.value())
                    .setVariableToTriggeredScope(OBJECTION_ID.name(), receipt)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new NotAtThisStage(caseNumber);
        }
    }

    @Override
    public void noticeEndMoved(CaseNumber caseNumber, LocalDateTime endsAt) {
        timers.move(caseNumber, "shared-public-notice", "event_noticeExpired", NOTICE_EXPIRES_AT, endsAt);
    }
}
