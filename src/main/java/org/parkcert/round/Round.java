package org.parkcert.round;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 批次.
 *
 * @param roundNumber business key of its process, in the form of a case number
 * @param reason why cases stay off the list; null while all are proposed
 * @param settledAt null while it runs
 */
public record Round(
        CaseNumber roundNumber,
        String authority,
        String caseProcess,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable String reason,
        @Nullable LocalDateTime settledAt) {}
