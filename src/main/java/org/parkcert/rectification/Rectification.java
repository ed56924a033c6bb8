package org.parkcert.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 整改.
 *
 * @param demand what has to be put right, one item a line
 * @param clause of the authority, on which the order rests
 * @param firstDueOn as it was ordered; reports after it are late, whatever was granted since
 * @param dueOn last day, extensions included
 * @param rectified null until verified
 */
public record Rectification(
        long id,
        CaseNumber caseNumber,
        String authority,
        String parkId,
        String demand,
        @Nullable String clause,
        LocalDate orderedOn,
        LocalDate firstDueOn,
        LocalDate dueOn,
        @Nullable String extensionReason,
        @Nullable String report,
        @Nullable LocalDateTime reportedAt,
        @Nullable Boolean rectified,
        @Nullable String finding,
        @Nullable LocalDateTime verifiedAt) {

    public boolean isOpen() {
        return verifiedAt == null;
    }

    /** 逾期: not reported by the end of the day that was ordered. */
    public boolean isLate(LocalDate today) {
        var counts = reportedAt == null ? lastDayWithout(today) : reportedAt.toLocalDate();
        return counts.isAfter(firstDueOn);
    }

    private LocalDate lastDayWithout(LocalDate today) {
        return verifiedAt == null ? today : verifiedAt.toLocalDate();
    }

    /** 24:00 of the last day. */
    public LocalDateTime expiresAt() {
        return dueOn.plusDays(1).atStartOfDay();
    }
}
