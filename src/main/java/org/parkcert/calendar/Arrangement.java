package org.parkcert.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * 放假安排: what the State Council's notice says about one year, day by day.
 *
 * @param source number of the notice
 * @param days rest days and working days that differ from the week's order, or bear a holiday's name
 */
record Arrangement(int year, String source, List<ArrangedDay> days) {

    private static final int DAYS_BEFORE_NEW_YEAR = 7;

    Arrangement {
        days = List.copyOf(days);
    }

    /** 元旦 may reach back into the December before. */
    static LocalDate firstDayOf(int year) {
        return LocalDate.of(year, 1, 1).minusDays(DAYS_BEFORE_NEW_YEAR);
    }

    static LocalDate lastDayOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** @param working a make-up day (调休上班) when true, a day off when false */
    record ArrangedDay(LocalDate dayOn, boolean working, String occasion) {}
}
