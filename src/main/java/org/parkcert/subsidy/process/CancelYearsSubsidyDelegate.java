package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.EVALUATION_YEAR;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.parkcert.subsidy.SubsidyConsequences;
import org.springframework.stereotype.Component;

/** 取消当年补助: for a park that isn't qualified after its rectification. */
@Component
class CancelYearsSubsidyDelegate implements JavaDelegate {

    private final SubsidyConsequences subsidyConsequences;
    private final ElementClause clauses;

    CancelYearsSubsidyDelegate(SubsidyConsequences subsidyConsequences, ElementClause clauses) {
        this.subsidyConsequences = subsidyConsequences;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subsidyConsequences.cancelYear(
                CaseOf.execution(execution), EVALUATION_YEAR.in(execution), SubsidyVariables.terms(execution, clauses));
    }
}
