package org.parkcert.acceptance.process;

import static org.parkcert.acceptance.process.AcceptanceVariables.MATERIALS_TABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 出具收件回执, as soon as the application has arrived. */
@Component
class IssueReceiptListener implements ExecutionListener {

    private final Acceptance acceptance;

    IssueReceiptListener(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void notify(DelegateExecution execution) {
        acceptance.acknowledge(CaseOf.execution(execution), MATERIALS_TABLE.in(execution));
    }
}
