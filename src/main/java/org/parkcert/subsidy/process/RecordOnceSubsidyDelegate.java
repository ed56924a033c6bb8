package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.FIXED;
import static org.parkcert.subsidy.process.SubsidyVariables.GRANTED;
import static org.parkcert.subsidy.process.SubsidyVariables.PURPOSE;
import static org.parkcert.subsidy.process.SubsidyVariables.RECOGNITION_ELSEWHERE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.parkcert.subsidy.Amount;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 登记一次性补助. */
@Component
class RecordOnceSubsidyDelegate implements JavaDelegate {

    private final Subsidies subsidies;
    private final ElementClause clauses;

    RecordOnceSubsidyDelegate(Subsidies subsidies, ElementClause clauses) {
        this.subsidies = subsidies;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subsidies.recordOnce(
                CaseOf.execution(execution),
                SubsidyVariables.terms(execution, clauses),
                Amount.exact(FIXED.in(execution)),
                RECOGNITION_ELSEWHERE.in(execution),
                PURPOSE.in(execution));
        GRANTED.set(execution, true);
    }
}
