package org.parkcert.consultation.process;

import static org.parkcert.consultation.process.ConsultationVariables.CONSENTED;
import static org.parkcert.consultation.process.ConsultationVariables.REFUSAL_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.consultation.Consultation;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 汇总会商意见. */
@Component
class ConcludeConsultationDelegate implements JavaDelegate {

    private final Consultation consultation;

    ConcludeConsultationDelegate(Consultation consultation) {
        this.consultation = consultation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = consultation.conclude(CaseOf.execution(execution));
        CONSENTED.set(execution, outcome.consented());
        if (!outcome.consented()) {
            REFUSAL_REASON.set(execution, "会商有不同意见：" + outcome.against());
        }
    }
}
