package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.decision.Decisions;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 拟制不予认定（退回）文书. */
@Component
class DraftRefusalDelegate implements JavaDelegate {

    private final Decisions decisions;

    DraftRefusalDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.draftRefusal(CaseOf.execution(execution));
    }
}
