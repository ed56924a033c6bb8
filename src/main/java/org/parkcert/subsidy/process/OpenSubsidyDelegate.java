package org.parkcert.subsidy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 建立补助核定. */
@Component
class OpenSubsidyDelegate implements JavaDelegate {

    private final Subsidies subsidies;
    private final ElementClause clauses;

    OpenSubsidyDelegate(Subsidies subsidies, ElementClause clauses) {
        this.subsidies = subsidies;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subsidies.open(CaseOf.execution(execution), SubsidyVariables.terms(execution, clauses));
    }
}
