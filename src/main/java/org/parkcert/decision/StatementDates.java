package org.parkcert.decision;

import java.util.List;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.ExplainedDate;
import org.parkcert.casefile.ExplainedDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 陈述申辩期限, explained (P-7). */
@Component
@Order(40)
class StatementDates implements ExplainedDates {

    private final StatementMapper statements;
    private final WorkingDays workingDays;

    StatementDates(StatementMapper statements, WorkingDays workingDays) {
        this.statements = statements;
        this.workingDays = workingDays;
    }

    @Override
    public List<ExplainedDate> of(CaseFile caseFile) {
        return statements.find(caseFile.caseNumber()).stream()
                .map(statement -> new ExplainedDate(
                        "statement",
                        "陈述申辩期限",
                        "P-7",
                        "告知拟作出的决定",
                        statement.expiresAt().toLocalDate().minusDays(1),
                        workingDays.plusWorkingDays(statement.toldAt().toLocalDate(), statement.statementDays()),
                        statement.closedAt()))
                .toList();
    }
}
