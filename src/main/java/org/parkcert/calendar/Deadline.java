package org.parkcert.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 期限: the last day of a period, in China.
 *
 * @param provisional the date depends on a year whose arrangement of holidays isn't known yet
 * @param explanation Chinese: start, rule, each day that was skipped
 * @param account the same day by day
 */
public record Deadline(LocalDate endsOn, boolean provisional, String explanation, Account account) {

    /**
     * 推算依据.
     *
     * @param startsOn the day of the event, which isn't counted; the last day itself where a date is fixed
     * @param rule in words, with its article
     * @param skipped rest days that weren't counted, or over which the end moved
     * @param makeUps working days by 调休 among those that were counted
     * @param movedFrom the rest day from which the end moved (民法典 第二百零三条), null where it didn't
     * @param unknownYears years whose arrangement isn't known, by which the date is provisional
     */
    public record Account(
            LocalDate startsOn,
            String rule,
            List<Day> skipped,
            List<Day> makeUps,
            @Nullable LocalDate movedFrom,
            List<Integer> unknownYears) {}

    /** 日, with why it is a rest day (or, by 调休, a working day) and which text says so. */
    public record Day(LocalDate date, String occasion, String source) {}

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
