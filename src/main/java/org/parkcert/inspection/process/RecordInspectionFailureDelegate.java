package org.parkcert.inspection.process;

import static org.parkcert.inspection.process.InspectionVariables.INSPECTION_PASSED;
import static org.parkcert.inspection.process.InspectionVariables.REFUSAL_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.inspection.Inspection;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 记录考察未通过理由. */
@Component
class RecordInspectionFailureDelegate implements JavaDelegate {

    private final Inspection inspection;

    RecordInspectionFailureDelegate(Inspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspection.fail(CaseOf.execution(execution));
        INSPECTION_PASSED.set(execution, false);
        REFUSAL_REASON.set(execution, "实地考察未通过");
    }
}
