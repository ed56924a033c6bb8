package org.parkcert.casefile;

import java.util.ArrayList;
import java.util.List;
import org.parkcert.calendar.WorkingDays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 办理期限和环节时限, explained. */
@Component
@Order(10)
class CaseDates implements ExplainedDates {

    private final ProcessingTime processingTime;
    private final StepDeadlineMapper stepDeadlines;
    private final WorkingDays workingDays;

    CaseDates(ProcessingTime processingTime, StepDeadlineMapper stepDeadlines, WorkingDays workingDays) {
        this.processingTime = processingTime;
        this.stepDeadlines = stepDeadlines;
        this.workingDays = workingDays;
    }

    @Override
    public List<ExplainedDate> of(CaseFile caseFile) {
        var dates = new ArrayList<ExplainedDate>();
        var processing = processingTime.of(caseFile);
        var registeredOn = caseFile.submittedAt().toLocalDate();
        dates.add(new ExplainedDate(
                processing.kind(),
                processing.label(),
                null,
                processing.stoodStill() == 0 ? "收件登记" : "收件登记；停止计时的 " + processing.stoodStill() + " 个工作日不计入，期限相应延长",
                processing.dueOn(),
                workingDays.plusWorkingDays(registeredOn, processing.workingDays() + processing.stoodStill()),
                caseFile.closedAt()));
        for (var step : stepDeadlines.ofCase(caseFile.caseNumber())) {
            var deadline = workingDays.plusWorkingDays(step.runsFrom(), step.workingDays());
            dates.add(new ExplainedDate(
                    step.kind(), step.label(), null, "该环节开始", deadline.endsOn(), deadline, step.metAt()));
        }
        return dates;
    }
}
