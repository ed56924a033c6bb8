package org.parkcert.acceptance.process;

import static org.parkcert.acceptance.process.AcceptanceVariables.SUPPLEMENT_EXPIRES_AT;

import java.time.LocalDateTime;
import org.parkcert.acceptance.AcceptanceProcess;
import org.parkcert.process.MovableTimers;
import org.parkcert.process.SystemTasks;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class CamundaAcceptanceProcess implements AcceptanceProcess {

    private final MovableTimers timers;
    private final SystemTasks tasks;

    CamundaAcceptanceProcess(MovableTimers timers, SystemTasks tasks) {
        this.timers = timers;
        this.tasks = tasks;
    }

    @Override
    public void supplementEndMoved(CaseNumber caseNumber, LocalDateTime endsAt) {
        timers.move(caseNumber, "shared-acceptance", "event_supplementExpired", SUPPLEMENT_EXPIRES_AT, endsAt);
    }

    @Override
    public void acceptanceDueMoved(CaseNumber caseNumber, LocalDateTime endsAt) {
        tasks.moveDue(caseNumber, "userTask_checkMaterials", endsAt);
    }
}
