package org.parkcert.acceptance;

import java.util.List;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.ExplainedDate;
import org.parkcert.casefile.ExplainedDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 补正期限, explained. */
@Component
@Order(20)
class SupplementDates implements ExplainedDates {

    private final SupplementMapper supplements;
    private final WorkingDays workingDays;

    SupplementDates(SupplementMapper supplements, WorkingDays workingDays) {
        this.supplements = supplements;
        this.workingDays = workingDays;
    }

    @Override
    public List<ExplainedDate> of(CaseFile caseFile) {
        return supplements.endsOfCase(caseFile.caseNumber()).stream()
                .map(supplement -> new ExplainedDate(
                        "supplement",
                        "补正期限",
                        "P-2",
                        "发出补正通知",
                        supplement.expiresAt().toLocalDate().minusDays(1),
                        workingDays.plusWorkingDays(
                                supplement.requestedAt().toLocalDate(), supplement.supplementDays()),
                        supplement.closedAt()))
                .toList();
    }
}
