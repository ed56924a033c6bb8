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

    private static final String STATUTORY = "《全国年节及纪念日放假办法》第二条";
    private static final String WEEK = "《国务院关于职工工作时间的规定》第七条";

    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, ArrangedDay> days = new HashMap<>();
    private final Map<LocalDate, String> sources = new HashMap<>();
    private final StatutoryHolidays statutory;

    Almanac(List<Arrangement> arrangements, StatutoryHolidays statutory) {
        this.statutory = statutory;
        for (var arrangement : arrangements) {
            years.add(arrangement.year());
            arrangement.days().forEach(day -> {
                days.put(day.dayOn(), day);
                sources.put(day.dayOn(), arrangement.source());
            });
        }
    }

    CalendarDay day(LocalDate date) {
        var arranged = days.get(date);
        if (arranged != null) {
            return new CalendarDay(date, arranged.working(), arranged.occasion(), true, sources.getOrDefault(date, ""));
        }
        var known = years.contains(date.getYear());
        if (!known) {
            var holiday = statutory.on(date);
            if (holiday.isPresent()) {
                return new CalendarDay(date, false, holiday.get(), false, STATUTORY);
            }
        }
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new CalendarDay(date, !weekend, weekend ? "双休日" : "", known, weekend ? WEEK : "");
    }
}
