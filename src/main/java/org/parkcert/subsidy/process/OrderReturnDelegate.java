package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.REPAYMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.parkcert.subsidy.Amount;
import org.parkcert.subsidy.SubsidyReturns;
import org.springframework.stereotype.Component;

/** 责令退还补助资金. */
@Component
class OrderReturnDelegate implements JavaDelegate {

    private final SubsidyReturns subsidyReturns;
    private final ElementClause clauses;

    OrderReturnDelegate(SubsidyReturns subsidyReturns, ElementClause clauses) {
        this.subsidyReturns = subsidyReturns;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subsidyReturns.order(CaseOf.execution(execution), Amount.exact(REPAYMENT.in(execution)), clauses.of(execution));
    }
}
