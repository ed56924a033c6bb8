package org.parkcert.decision.process;

import static org.parkcert.decision.process.DecisionVariables.PLACE_AVAILABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.decision.Decisions;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 锁定名额并登记. */
@Component
class RegisterParkDelegate implements JavaDelegate {

    private final Decisions decisions;

    RegisterParkDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PLACE_AVAILABLE.set(execution, decisions.approve(CaseOf.execution(execution)));
    }
}
