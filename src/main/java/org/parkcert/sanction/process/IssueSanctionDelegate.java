package org.parkcert.sanction.process;

import static org.parkcert.sanction.process.SanctionVariables.DOCUMENT_TEMPLATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.sanction.Sanctions;
import org.springframework.stereotype.Component;

/** 印发处理决定. */
@Component
class IssueSanctionDelegate implements JavaDelegate {

    private final Sanctions sanctions;

    IssueSanctionDelegate(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sanctions.issue(CaseOf.execution(execution), DOCUMENT_TEMPLATE.in(execution) + ".decision");
    }
}
