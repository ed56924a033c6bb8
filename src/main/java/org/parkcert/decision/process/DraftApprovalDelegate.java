package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.decision.Decisions;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 拟制批复. */
@Component
class DraftApprovalDelegate implements JavaDelegate {

    private final Decisions decisions;

    DraftApprovalDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.draftApproval(CaseOf.execution(execution));
    }
}
