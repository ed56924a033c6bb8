package org.parkcert.consultation.process;

import static org.parkcert.consultation.process.ConsultationVariables.DEPARTMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** The department that this instance asks, as its candidate group: {@code ${askedDepartment.of(execution)}}. */
@Component
class AskedDepartment implements ExpressionBean {

    public String of(DelegateExecution execution) {
        return DEPARTMENT.in(execution);
    }
}
