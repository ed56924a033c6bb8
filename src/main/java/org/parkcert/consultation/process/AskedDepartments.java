package org.parkcert.consultation.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.consultation.Consultation;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 会商部门, one instance of 提出会商意见 each: {@code ${askedDepartments.of(execution)}}. */
@Component
class AskedDepartments implements ExpressionBean {

    private final Consultation consultation;

    AskedDepartments(Consultation consultation) {
        this.consultation = consultation;
    }

    public List<String> of(DelegateExecution execution) {
        return consultation.asked(CaseOf.execution(execution));
    }
}
