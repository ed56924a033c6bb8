package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.REPORT_KIND;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.duty.Reports;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 报告 handed in. */
@Component
class SubmitReportListener implements TaskListener {

    private final Reports reports;

    SubmitReportListener(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        reports.submit(CaseOf.task(task), REPORT_KIND.in(task.getExecution()));
    }
}
