package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.EXAMINERS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.identity.Groups;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 报告审核人, as a candidate group: {@code ${reportExaminers.of(execution)}}. */
@Component
class ReportExaminers implements ExpressionBean {

    private final CaseFiles cases;

    ReportExaminers(CaseFiles cases) {
        this.cases = cases;
    }

    public String of(DelegateExecution execution) {
        return EXAMINERS.in(execution).equals("bureau")
                ? Groups.bureau(cases.get(CaseOf.execution(execution)).localityCode())
                : Groups.OFFICERS;
    }
}
