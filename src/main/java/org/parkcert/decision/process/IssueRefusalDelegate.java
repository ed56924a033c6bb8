package org.parkcert.decision.process;

import static org.parkcert.decision.process.DecisionVariables.APPROVED;
import static org.parkcert.decision.process.DecisionVariables.DECISION_OUTCOME;
import static org.parkcert.decision.process.DecisionVariables.REFUSAL_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.decision.Decisions;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 编号、印发并送达. */
@Component
class IssueRefusalDelegate implements JavaDelegate {

    private final Decisions decisions;

    IssueRefusalDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = decisions.refuse(CaseOf.execution(execution));
        APPROVED.set(execution, false);
        DECISION_OUTCOME.set(execution, outcome.key());
        REFUSAL_REASON.set(execution, outcome.label());
    }
}
