package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.DOCUMENT_TEMPLATE;
import static org.parkcert.subsidy.process.SubsidyVariables.GRANTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 印发不予安排补助资金的决定. */
@Component
class RefuseSubsidyDelegate implements JavaDelegate {

    private final Subsidies subsidies;

    RefuseSubsidyDelegate(Subsidies subsidies) {
        this.subsidies = subsidies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subsidies.refuse(CaseOf.execution(execution), DOCUMENT_TEMPLATE.in(execution) + ".denial");
        GRANTED.set(execution, false);
    }
}
