package org.parkcert.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 定期任务的约定, as the schedule's diagram says it.
 *
 * @param cycle of the periods
 * @param due when the duty of a period is due; a date, nothing shifts on rest days
 * @param firstDue when what comes before it within the case is due, null where nothing does
 * @param openDaysBefore how many days before it is due the duty is opened
 * @param joinersOwe whether a park that was recognised after the opening still owes the period
 */
public record DutyTerms(
        String matter, Cycle cycle, Day due, @Nullable Day firstDue, int openDaysBefore, boolean joinersOwe) {

    /** 周期. */
    public enum Cycle {
        MONTH,
        YEAR
    }

    /**
     * 固定日期 of a period.
     *
     * @param periodsLater 0 within the period, 1 in the next one
     * @param month of the year; of no meaning in a month
     * @param day the last one of the month where it has no such day
     */
    public record Day(int periodsLater, int month, int day) {

        private LocalDate of(YearMonth period, Cycle cycle) {
            var month = cycle == Cycle.MONTH
                    ? period.plusMonths(periodsLater)
                    : YearMonth.of(period.getYear() + periodsLater, this.month);
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }

    /** Periods whose duty is to be open by today, and that weren't due before the schedule began; oldest first. */
    List<Period> openedBy(LocalDate today, LocalDate since) {
        var found = new ArrayList<Period>();
        var month = cycle == Cycle.MONTH ? YearMonth.from(today) : YearMonth.of(today.getYear(), 1);
        // a duty may be opened before its period begins
        month = step(step(month, 1), 1);
        for (var period = period(month); !period.dueOn().isBefore(since); period = period(month)) {
            if (!period.opensOn().isAfter(today)) {
                found.add(0, period);
            }
            month = step(month, -1);
        }
        return found;
    }

    private YearMonth step(YearMonth month, int periods) {
        return cycle == Cycle.MONTH ? month.plusMonths(periods) : month.plusYears(periods);
    }

    private Period period(YearMonth first) {
        var dueOn = due.of(first, cycle);
        var last = cycle == Cycle.MONTH ? first : YearMonth.of(first.getYear(), 12);
        return new Period(
                cycle == Cycle.MONTH ? first.toString() : Integer.toString(first.getYear()),
                last.atEndOfMonth(),
                dueOn.minusDays(openDaysBefore),
                dueOn,
                firstDue == null ? null : firstDue.of(first, cycle));
    }

    /**
     * 报告期.
     *
     * @param label such as {@code 2026} or {@code 2026-03}
     */
    record Period(String label, LocalDate lastDay, LocalDate opensOn, LocalDate dueOn, @Nullable LocalDate firstDueOn) {

        /** Whoever stands on this day owes it: the day of opening, or the period's last one where that is earlier. */
        LocalDate owedByThoseOn(LocalDate today, boolean joinersOwe) {
            var day = joinersOwe && !today.isAfter(lastDay) ? today : opensOn;
            return day.isAfter(lastDay) ? lastDay : day;
        }
    }
}
