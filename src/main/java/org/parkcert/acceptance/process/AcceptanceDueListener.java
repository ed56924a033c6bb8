package org.parkcert.acceptance.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.process.CaseOf;
import org.parkcert.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** 受理时限 of the officer's task; none where the practice is off. */
@Component
class AcceptanceDueListener implements TaskListener {

    private final Acceptance acceptance;

    AcceptanceDueListener(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void notify(DelegateTask task) {
        acceptance
                .beginToRun(CaseOf.task(task))
                .ifPresent(deadline -> task.setDueDate(
                        Date.from(deadline.endsAt().atZone(ChinaTime.ZONE).toInstant())));
    }
}
