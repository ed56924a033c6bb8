package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.REPORT_ACCEPTED;
import static org.parkcert.duty.process.DutyVariables.REPORT_KIND;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.duty.Reports;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 审核报告 completed: one that isn't accepted goes back, once. */
@Component
class ExamineReportListener implements TaskListener {

    private final Reports reports;

    ExamineReportListener(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!REPORT_ACCEPTED.findIn(task).orElse(false)) {
            reports.giveBack(CaseOf.task(task), REPORT_KIND.in(task.getExecution()));
        }
    }
}
