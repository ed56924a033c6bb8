package org.parkcert.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkcert.calendar.Arrangement.ArrangedDay;

/** 日历: all arrangements that are known, as they were at one moment. */
final class Almanac {

    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, ArrangedDay> days = new HashMap<>();
    private final StatutoryHolidays statutory;

    Almanac(List<Arrangement> arrangements, StatutoryHolidays statutory) {
        this.statutory = statutory;
        for (var arrangement : arrangements) {
            years.add(arrangement.year());
            arrangement.days().forEach(day -> days.put(day.dayOn(), day));
        }
    }

    CalendarDay day(LocalDate date) {
        var arranged = days.get(date);
        if (arranged != null) {
            return new CalendarDay(date, arranged.working(), arranged.occasion(), true);
        }
        var known = years.contains(date.getYear());
        if (!known) {
            var holiday = statutory.on(date);
            if (holiday.isPresent()) {
                return new CalendarDay(date, false, holiday.get(), false);
            }
        }
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new CalendarDay(date, !weekend, weekend ? "双休日" : "", known);
    }
}
