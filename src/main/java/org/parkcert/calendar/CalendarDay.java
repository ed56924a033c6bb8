package org.parkcert.calendar;

import java.time.LocalDate;

/**
 * 日: what the calendar says about one day.
 *
 * @param occasion the holiday that makes it a rest day or, by 调休, a working day; 双休日; empty on an ordinary working day
 * @param arranged an arrangement covers it; otherwise it was judged by statutory holidays and weekends
 * @param source which text says so
 */
record CalendarDay(LocalDate date, boolean working, String occasion, boolean arranged, String source) {

    boolean isMakeUp() {
        return working && !occasion.isEmpty();
    }
}
