package org.parkcert.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;
import org.parkcert.shared.CaseNumber;

/**
 * 办件列表的一行.
 *
 * @param archive null while the case runs, and where cases aren't archived
 * @param overdue the deadlines of its steps that have passed, such as 受理时限
 */
record ListedCase(
        CaseNumber caseNumber,
        String matter,
        String regime,
        String localityCode,
        String parkId,
        LocalDate receivedOn,
        @Nullable Stage stage,
        @Nullable Outcome outcome,
        @Nullable String outcomeLabel,
        @Nullable ArchiveState archive,
        List<String> overdue) {

    static ListedCase of(CaseRow row, Authority authority, List<String> overdue) {
        var outcome = row.outcome();
        return new ListedCase(
                row.caseNumber(),
                row.matter(),
                row.regime(),
                row.localityCode(),
                row.parkId(),
                row.receivedOn(),
                row.stage(),
                outcome,
                outcome == null ? null : label(outcome, row, authority),
                row.archiveState(),
                overdue);
    }

    private static String label(Outcome outcome, CaseRow row, Authority authority) {
        return authority
                .matter(row.matter(), row.regime())
                .map(outcome::labelFor)
                .orElse(outcome.label());
    }
}
