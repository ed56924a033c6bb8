package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.REPORT_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.duty.Reports;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 记入园区档案. */
@Component
class RecordReportDelegate implements JavaDelegate {

    private final Reports reports;

    RecordReportDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.record(CaseOf.execution(execution), REPORT_KIND.in(execution));
    }
}
