package org.parkcert.subsidy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 金额是否须集体研究？ Above its bound the amount is studied by a meeting (P-4). */
@Component
class SubsidyStudyDue implements ExpressionBean {

    private final Subsidies subsidies;

    SubsidyStudyDue(Subsidies subsidies) {
        this.subsidies = subsidies;
    }

    public boolean of(DelegateExecution execution) {
        return subsidies.isWeighty(CaseOf.execution(execution));
    }
}
