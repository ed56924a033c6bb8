package org.parkcert.inspection.process;

import static org.parkcert.inspection.process.InspectionVariables.INSPECTION_PASSED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.inspection.Inspection;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 形成考察意见. */
@Component
class ConcludeInspectionDelegate implements JavaDelegate {

    private final Inspection inspection;

    ConcludeInspectionDelegate(Inspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspection.pass(CaseOf.execution(execution));
        INSPECTION_PASSED.set(execution, true);
    }
}
