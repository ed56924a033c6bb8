package org.parkcert.consultation.process;

import static org.parkcert.consultation.process.ConsultationVariables.DEPARTMENT;
import static org.parkcert.consultation.process.ConsultationVariables.DEPARTMENT_CONSENTS;
import static org.parkcert.consultation.process.ConsultationVariables.DEPARTMENT_OPINION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.consultation.Consultation;
import org.parkcert.process.CaseOf;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.stereotype.Component;

/** 提出会商意见 completed. */
@Component
class KeepOpinionListener implements TaskListener {

    private final Consultation consultation;

    KeepOpinionListener(Consultation consultation) {
        this.consultation = consultation;
    }

    @Override
    public void notify(DelegateTask task) {
        var consents = DEPARTMENT_CONSENTS.findIn(task);
        var faults = new Faults();
        if (consents.isEmpty()) {
            faults.add(DEPARTMENT_CONSENTS.name(), "required", "请选择是否同意");
        }
        faults.throwIfAny();
        consultation.give(
                CaseOf.task(task),
                DEPARTMENT.in(task.getExecution()),
                consents.orElseThrow(),
                DEPARTMENT_OPINION.findIn(task).orElse(""),
                task.getAssignee());
    }
}
