package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.DUE_ON;
import static org.parkcert.duty.process.DutyVariables.LATE_FROM_AT;
import static org.parkcert.duty.process.DutyVariables.REMINDER_DAYS;
import static org.parkcert.duty.process.DutyVariables.REMINDER_DUE_AT;
import static org.parkcert.duty.process.DutyVariables.REPORT_FORM;
import static org.parkcert.duty.process.DutyVariables.REPORT_KIND;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.duty.Reports;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 开始填报. */
@Component
class OpenReportDelegate implements JavaDelegate {

    private static final String USUAL_FORM = "shared-report-submit";

    private final Reports reports;

    OpenReportDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = reports.open(
                CaseOf.execution(execution),
                REPORT_KIND.in(execution),
                LocalDate.parse(DUE_ON.in(execution)),
                REMINDER_DAYS.in(execution));
        REPORT_FORM.set(execution, REPORT_FORM.findIn(execution).orElse(USUAL_FORM));
        REMINDER_DUE_AT.set(execution, due.reminderAt());
        LATE_FROM_AT.set(execution, due.lateFrom());
    }
}
