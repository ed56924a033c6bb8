package org.parkcert.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.calendar.Deadline;

/**
 * 日期的由来: a date of a case, with what it follows from.
 *
 * @param kind such as {@code supplement}
 * @param clause which demands it, null where none does
 * @param event what happened on the day from which it runs
 * @param endsOn as it was told
 * @param deadline as it is reckoned by the arrangements that are known now
 * @param endedAt when what it was for was done or over; null while it runs
 */
public record ExplainedDate(
        String kind,
        String label,
        @Nullable String clause,
        String event,
        LocalDate endsOn,
        Deadline deadline,
        @Nullable LocalDateTime endedAt) {}
