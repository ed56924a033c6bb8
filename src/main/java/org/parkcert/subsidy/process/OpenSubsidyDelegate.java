package org.parkcert.subsidy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 建立补助核定. */
@Component
class OpenSubsidyDelegate implements JavaDelegate {

    private final Subsidies subsidies;

    OpenSubsidyDelegate(Subsidies subsidies) {
        this.subsidies = subsidies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subsidies.open(CaseOf.execution(execution), SubsidyVariables.terms(execution));
    }
}
