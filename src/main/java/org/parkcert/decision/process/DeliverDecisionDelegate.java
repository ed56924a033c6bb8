package org.parkcert.decision.process;

import static org.parkcert.decision.process.DecisionVariables.APPROVED;
import static org.parkcert.decision.process.DecisionVariables.DECISION_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.casefile.Outcome;
import org.parkcert.decision.Decisions;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 送达. */
@Component
class DeliverDecisionDelegate implements JavaDelegate {

    private final Decisions decisions;

    DeliverDecisionDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.deliver(CaseOf.execution(execution));
        APPROVED.set(execution, true);
        DECISION_OUTCOME.set(execution, Outcome.APPROVED.key());
    }
}
