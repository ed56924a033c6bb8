package org.parkcert.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 期限: the last day of a period, in China.
 *
 * @param provisional the date depends on a year whose arrangement of holidays isn't known yet
 * @param explanation Chinese: start, rule, each day that was skipped
 */
public record Deadline(LocalDate endsOn, boolean provisional, String explanation) {

    /** 24:00 of the last day, the first moment that is too late: 00:00 of the day after. */
    public LocalDateTime endsAt() {
        return firstDayAfter().atStartOfDay();
    }

    public LocalDate firstDayAfter() {
        return endsOn.plusDays(1);
    }

    /** @param moment in China */
    public boolean isOverAt(LocalDateTime moment) {
        return !moment.isBefore(endsAt());
    }
}
