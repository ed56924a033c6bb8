package org.parkcert.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 办件: one run of one matter.
 *
 * @param regime id of the rule set in force on the day of receipt; fixed for the whole case
 * @param receivedOn 收件日期, Asia/Shanghai
 * @param stage null only before the process has reached its first element
 * @param outcome null while the case runs
 * @param receiptReason why it was registered on a later day than it was received on; null where it wasn't
 */
public record CaseFile(
        CaseNumber caseNumber,
        String authority,
        String matter,
        String regime,
        String processId,
        String localityCode,
        String parkId,
        String applicationId,
        LocalDate receivedOn,
        LocalDateTime submittedAt,
        String submittedBy,
        @Nullable Stage stage,
        @Nullable Outcome outcome,
        @Nullable String outcomeReason,
        @Nullable LocalDateTime closedAt,
        @Nullable String receiptReason) {

    static CaseFile open(CaseNumber caseNumber, NewCase newCase, LocalDateTime submittedAt) {
        return new CaseFile(
                caseNumber,
                newCase.authority().id(),
                newCase.matter().id(),
                newCase.regime().id(),
                newCase.matter().process(),
                newCase.localityCode(),
                newCase.parkId(),
                newCase.applicationId(),
                newCase.receivedOn(),
                submittedAt,
                newCase.submittedBy(),
                null,
                null,
                null,
                null,
                newCase.receiptReason());
    }

    public boolean isOpen() {
        return outcome == null;
    }
}
