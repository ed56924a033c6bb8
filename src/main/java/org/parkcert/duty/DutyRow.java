package org.parkcert.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 定期任务 in a list.
 *
 * @param lateAt when it was found late, null where it wasn't; what comes before it within the case doesn't count
 * @param submittedAt when the report was handed in for the first time
 * @param late whether it was, or is now
 */
public record DutyRow(
        String matter,
        String parkId,
        String parkName,
        String localityCode,
        String period,
        LocalDate dueOn,
        Duty.State state,
        @Nullable CaseNumber caseNumber,
        @Nullable LocalDateTime closedAt,
        @Nullable LocalDateTime lateAt,
        @Nullable LocalDateTime submittedAt,
        boolean late) {}
