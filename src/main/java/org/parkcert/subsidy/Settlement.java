package org.parkcert.subsidy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.CaseFile;
import org.parkcert.shared.CaseNumber;

/**
 * 补助核定 by one case.
 *
 * @param cap 最高 of the programme, null where it has none
 * @param least 至少 granted in all, null where the text names none
 * @param most 至多 by one grant, null where only the cap bounds it
 * @param basesTable table of the bases by year, null where no base is named
 * @param studyAbove above this amount the minutes of a meeting come first (P-4); null where never
 * @param outsideCap whether it stands beside the cap
 * @param settled what the leader decided; null before
 * @param approved whether finance has approved it
 */
public record Settlement(
        CaseNumber caseNumber,
        String parkId,
        String programme,
        String clause,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String basesTable,
        @Nullable BigDecimal studyAbove,
        boolean outsideCap,
        @Nullable Integer subsidyYear,
        @Nullable BigDecimal base,
        @Nullable BigDecimal proposed,
        @Nullable String reason,
        @Nullable String purpose,
        @Nullable BigDecimal settled,
        boolean approved) {

    /** What is booked on a ledger without being settled: an order to return. */
    static Settlement of(CaseNumber caseNumber, LedgerRow row, String clause) {
        return new Settlement(
                caseNumber,
                row.parkId(),
                row.programme(),
                clause,
                row.cap(),
                null,
                null,
                null,
                null,
                row.cap() == null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    /** 核定 that begins, of a year where the programme goes by years. */
    static Settlement under(Terms terms, CaseFile caseFile, @Nullable Integer year) {
        return new Settlement(
                caseFile.caseNumber(),
                caseFile.parkId(),
                terms.programme(),
                terms.clause(),
                terms.cap(),
                terms.least(),
                terms.most(),
                terms.basesTable(),
                terms.studyAbove(),
                false,
                year,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    /** 增加的补助: the text fixes it, finance only approves its payment. */
    static Settlement bonus(
            CaseFile caseFile, String programme, String clause, int year, BigDecimal amount, String reason) {
        return new Settlement(
                caseFile.caseNumber(),
                caseFile.parkId(),
                programme,
                clause,
                null,
                null,
                null,
                null,
                null,
                true,
                year,
                amount,
                amount,
                reason,
                null,
                amount,
                false);
    }

    /**
     * 补助办法, typed in the diagram.
     *
     * @param programme key of the ledger
     */
    public record Terms(
            String programme,
            String programmeName,
            String clause,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String basesTable,
            @Nullable BigDecimal studyAbove) {}

    /** Whether the minutes of a meeting come before the decision on the amount. */
    boolean isWeighty(BigDecimal amount) {
        return studyAbove != null && amount.compareTo(studyAbove) > 0;
    }
}
