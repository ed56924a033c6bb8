package org.parkcert.consultation.process;

import static org.parkcert.consultation.process.ConsultationVariables.ADDITIONAL_DEPARTMENTS;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.consultation.Consultation;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 确定会商部门 completed. */
@Component
class NameDepartmentsListener implements TaskListener {

    private final Consultation consultation;

    NameDepartmentsListener(Consultation consultation) {
        this.consultation = consultation;
    }

    @Override
    public void notify(DelegateTask task) {
        consultation.ask(
                CaseOf.task(task),
                ConsultationVariables.fixed(task.getExecution()),
                ADDITIONAL_DEPARTMENTS.findIn(task).orElse(List.of()));
    }
}
