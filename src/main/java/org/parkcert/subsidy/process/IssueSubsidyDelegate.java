package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.DOCUMENT_TEMPLATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 印发补助资金通知. */
@Component
class IssueSubsidyDelegate implements JavaDelegate {

    private final Subsidies subsidies;

    IssueSubsidyDelegate(Subsidies subsidies) {
        this.subsidies = subsidies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subsidies.issue(CaseOf.execution(execution), DOCUMENT_TEMPLATE.in(execution) + ".grant");
    }
}
