package org.parkcert.acceptance.process;

import static org.parkcert.acceptance.process.AcceptanceVariables.ACCEPTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 出具受理通知书. */
@Component
class RecordAcceptanceDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    RecordAcceptanceDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acceptance.accept(CaseOf.execution(execution));
        ACCEPTED.set(execution, true);
    }
}
