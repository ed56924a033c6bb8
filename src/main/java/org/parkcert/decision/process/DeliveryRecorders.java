package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.identity.Groups;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 登记送达的人: the officers, or the locality that confirms its receipt. */
@Component
class DeliveryRecorders implements ExpressionBean {

    private final CaseFiles cases;

    DeliveryRecorders(CaseFiles cases) {
        this.cases = cases;
    }

    public String of(DelegateExecution execution) {
        var caseFile = cases.get(CaseOf.execution(execution));
        return Groups.OFFICERS + "," + Groups.locality(caseFile.localityCode());
    }
}
