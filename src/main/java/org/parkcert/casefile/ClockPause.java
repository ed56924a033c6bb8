package org.parkcert.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** 停止计时: an interval that doesn't count as processing time; open while {@code resumedAt} is null. */
public record ClockPause(
        LocalDateTime pausedAt, String pauseReason, @Nullable LocalDateTime resumedAt, @Nullable String resumeReason) {

    /** Whether the clock stood still at the end of the day: then the day doesn't count. */
    boolean covers(LocalDate day) {
        var endOfDay = day.plusDays(1).atStartOfDay();
        return pausedAt.isBefore(endOfDay) && (resumedAt == null || !resumedAt.isBefore(endOfDay));
    }
}
