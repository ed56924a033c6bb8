package org.parkcert.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.identity.Groups;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 所在地人民政府, as a candidate group: {@code ${applicantGovernment.of(execution)}}. */
@Component
class ApplicantGovernment implements ExpressionBean {

    private final ApplicantLocality locality;

    ApplicantGovernment(ApplicantLocality locality) {
        this.locality = locality;
    }

    public String of(DelegateExecution execution) {
        return Groups.government(locality.codeOf(execution));
    }
}
