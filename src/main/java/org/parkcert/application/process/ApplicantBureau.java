package org.parkcert.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.identity.Groups;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 所在地人力资源社会保障部门, as a candidate group: {@code ${applicantBureau.of(execution)}}. */
@Component
class ApplicantBureau implements ExpressionBean {

    private final ApplicantLocality locality;

    ApplicantBureau(ApplicantLocality locality) {
        this.locality = locality;
    }

    public String of(DelegateExecution execution) {
        return Groups.bureau(locality.codeOf(execution));
    }
}
