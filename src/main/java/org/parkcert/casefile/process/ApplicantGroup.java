package org.parkcert.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.identity.Groups;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 申报单位: the candidate group of the locality that applied. */
@Component
class ApplicantGroup implements ExpressionBean {

    private final CaseFiles cases;

    ApplicantGroup(CaseFiles cases) {
        this.cases = cases;
    }

    public String of(DelegateExecution execution) {
        return Groups.locality(cases.get(CaseOf.execution(execution)).localityCode());
    }
}
