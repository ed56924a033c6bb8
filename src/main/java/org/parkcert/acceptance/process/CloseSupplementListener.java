package org.parkcert.acceptance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** The request to supplement ends: answered, expired, or withdrawn with the case. */
@Component
class CloseSupplementListener implements ExecutionListener {

    private final Acceptance acceptance;

    CloseSupplementListener(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void notify(DelegateExecution execution) {
        acceptance.closeSupplement(CaseOf.execution(execution));
    }
}
