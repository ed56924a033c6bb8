package org.parkcert.change.process;

import static org.parkcert.change.process.ChangeVariables.APPROVED;
import static org.parkcert.change.process.ChangeVariables.DECISION_COMMENT;
import static org.parkcert.change.process.ChangeVariables.INTENDED_DECISION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.change.Changes;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 决定是否同意 completed. */
@Component
class KeepChangeDecisionListener implements TaskListener {

    private final Changes changes;

    KeepChangeDecisionListener(Changes changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateTask task) {
        var caseNumber = CaseOf.task(task);
        if (APPROVED.findIn(task).orElse(false)) {
            changes.approve(caseNumber);
        } else {
            var reason = DECISION_COMMENT.findIn(task).orElse("");
            INTENDED_DECISION.set(task.getExecution(), changes.intendRefusal(caseNumber, reason));
        }
    }
}
