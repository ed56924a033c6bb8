package org.parkcert.followup;

import java.util.List;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.ExplainedDate;
import org.parkcert.casefile.ExplainedDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 后续期限, such as the two years of a preparation, explained. */
@Component
@Order(50)
class FollowUpDates implements ExplainedDates {

    private final FollowUpMapper followUps;
    private final WorkingDays workingDays;

    FollowUpDates(FollowUpMapper followUps, WorkingDays workingDays) {
        this.followUps = followUps;
        this.workingDays = workingDays;
    }

    @Override
    public List<ExplainedDate> of(CaseFile caseFile) {
        return followUps.ofCase(caseFile.caseNumber()).stream()
                .map(followUp -> new ExplainedDate(
                        "follow-up",
                        followUp.satisfiedByMatter() == null ? "后续跟踪期限" : "筹建期限",
                        null,
                        "作出决定",
                        followUp.lastDay(),
                        workingDays.periodOfMonths(followUp.startedOn(), followUp.periodMonths()),
                        followUp.closedAt()))
                .toList();
    }
}
