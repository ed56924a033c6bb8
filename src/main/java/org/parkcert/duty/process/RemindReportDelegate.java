package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.REPORT_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.duty.Reports;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 提醒报送. */
@Component
class RemindReportDelegate implements JavaDelegate {

    private final Reports reports;

    RemindReportDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.remind(CaseOf.execution(execution), REPORT_KIND.in(execution));
    }
}
