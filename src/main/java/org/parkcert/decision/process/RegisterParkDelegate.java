package org.parkcert.decision.process;

import static org.parkcert.decision.process.DecisionVariables.PLACE_AVAILABLE;
import static org.parkcert.decision.process.DecisionVariables.REGISTERED_AS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.decision.Decisions;
import org.parkcert.park.Park;
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
        var registeredAs = REGISTERED_AS.findIn(execution).map(Park.State::of).orElse(Park.State.RECOGNISED);
        PLACE_AVAILABLE.set(execution, decisions.approve(CaseOf.execution(execution), registeredAs));
    }
}
