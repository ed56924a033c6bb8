package org.parkcert.decision.process;

import static org.parkcert.decision.process.DecisionVariables.STATEMENT_EXPIRES_AT;

import java.time.LocalDateTime;
import org.parkcert.decision.DecisionProcess;
import org.parkcert.process.MovableTimers;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class CamundaDecisionProcess implements DecisionProcess {

    private final MovableTimers timers;

    CamundaDecisionProcess(MovableTimers timers) {
        this.timers = timers;
    }

    @Override
    public void statementEndMoved(CaseNumber caseNumber, LocalDateTime endsAt) {
        timers.move(caseNumber, "shared-statement", "event_statementExpired", STATEMENT_EXPIRES_AT, endsAt);
    }
}
