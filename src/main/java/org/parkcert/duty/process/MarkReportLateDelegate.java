package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.REPORT_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.duty.Reports;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 标记逾期. */
@Component
class MarkReportLateDelegate implements JavaDelegate {

    private final Reports reports;

    MarkReportLateDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.late(CaseOf.execution(execution), REPORT_KIND.in(execution));
    }
}
