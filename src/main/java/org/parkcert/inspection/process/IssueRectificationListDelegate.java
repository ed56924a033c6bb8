package org.parkcert.inspection.process;

import static org.parkcert.inspection.process.InspectionVariables.DOCUMENT_TEMPLATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.inspection.Inspection;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 出具整改清单 with the result of an inspection that wasn't passed. */
@Component
class IssueRectificationListDelegate implements JavaDelegate {

    private final Inspection inspection;

    IssueRectificationListDelegate(Inspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspection.issueRectificationList(CaseOf.execution(execution), DOCUMENT_TEMPLATE.in(execution));
    }
}
