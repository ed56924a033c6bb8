package org.parkcert.acceptance.process;

import static org.parkcert.acceptance.process.AcceptanceVariables.ACCEPTED;
import static org.parkcert.acceptance.process.AcceptanceVariables.WITHDRAWN_BY_DEFAULT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 视为撤回. */
@Component
class CloseAsWithdrawnDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    CloseAsWithdrawnDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acceptance.closeAsWithdrawn(CaseOf.execution(execution));
        ACCEPTED.set(execution, false);
        WITHDRAWN_BY_DEFAULT.set(execution, true);
    }
}
