package org.parkcert.sanction.process;

import static org.parkcert.sanction.process.SanctionVariables.DOCUMENT_TEMPLATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.sanction.Sanctions;
import org.springframework.stereotype.Component;

/** 不予处理. */
@Component
class CloseSanctionDelegate implements JavaDelegate {

    private final Sanctions sanctions;

    CloseSanctionDelegate(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sanctions.close(CaseOf.execution(execution), DOCUMENT_TEMPLATE.in(execution) + ".none");
    }
}
