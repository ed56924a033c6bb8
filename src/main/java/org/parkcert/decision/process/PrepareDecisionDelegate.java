package org.parkcert.decision.process;

import static org.parkcert.decision.process.DecisionVariables.ACCEPTED;
import static org.parkcert.decision.process.DecisionVariables.DOCUMENT_TEMPLATE;
import static org.parkcert.decision.process.DecisionVariables.INTENTION;
import static org.parkcert.decision.process.DecisionVariables.REFUSAL_REASON;
import static org.parkcert.decision.process.DecisionVariables.REVIEWABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.decision.Decisions;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 汇总审查结论. */
@Component
class PrepareDecisionDelegate implements JavaDelegate {

    private final Decisions decisions;

    PrepareDecisionDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var intention = decisions.prepare(
                CaseOf.execution(execution),
                DOCUMENT_TEMPLATE.in(execution),
                ACCEPTED.findIn(execution).orElse(null),
                REFUSAL_REASON.findIn(execution).orElse(null),
                REVIEWABLE.findIn(execution).orElse(false));
        INTENTION.set(execution, intention.key());
    }
}
