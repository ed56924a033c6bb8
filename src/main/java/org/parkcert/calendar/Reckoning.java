package org.parkcert.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.calendar.Deadline.Account;
import org.parkcert.calendar.Deadline.Day;

/** 逐日推算: looks at days one after the other and remembers what it saw, to explain the result. */
final class Reckoning {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int RANGES_TO_LIST = 60;

    private final Almanac almanac;
    private final List<CalendarDay> skipped = new ArrayList<>();
    private final List<CalendarDay> makeUps = new ArrayList<>();
    private final Set<Integer> unknownYears = new TreeSet<>();

    Reckoning(Almanac almanac) {
        this.almanac = almanac;
    }

    /** The n-th working day after a day; n ≥ 1. */
    LocalDate workingDayAfter(LocalDate start, int n) {
        var date = start;
        for (var counted = 0; counted < n; ) {
            date = date.plusDays(1);
            if (isWorking(date)) {
                counted++;
            }
        }
        return date;
    }

    /** The day itself or, if it is a rest day, the next working day (民法典 第二百零三条). */
    LocalDate workingDayFrom(LocalDate nominal) {
        var date = nominal;
        while (!isWorking(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private boolean isWorking(LocalDate date) {
        var day = almanac.day(date);
        if (!day.arranged()) {
            unknownYears.add(date.getYear());
        }
        if (!day.working()) {
            skipped.add(day);
        } else if (day.isMakeUp()) {
            makeUps.add(day);
        }
        return day.working();
    }

    /** @param movedFrom the rest day from which the end moved; null where it didn't */
    Deadline endingOn(
            LocalDate startsOn, LocalDate endsOn, String rule, @Nullable LocalDate movedFrom, String inWords) {
        return new Deadline(
                endsOn,
                !unknownYears.isEmpty(),
                inWords + "，至" + say(endsOn) + "24时届满。" + proviso(),
                new Account(startsOn, rule, days(skipped), days(makeUps), movedFrom, List.copyOf(unknownYears)));
    }

    private static List<Day> days(List<CalendarDay> seen) {
        return seen.stream()
                .map(day -> new Day(day.date(), day.occasion(), day.source()))
                .toList();
    }

    /** Such as 其间2026年10月1日至2026年10月7日（国庆节）不计. */
    String skippedDays() {
        var text = new StringBuilder();
        if (!skipped.isEmpty()) {
            text.append("，其间").append(ranges()).append("不计");
        }
        if (!makeUps.isEmpty()) {
            text.append("，")
                    .append(makeUps.stream()
                            .map(day -> say(day.date()) + "（" + day.occasion() + "调休上班）")
                            .collect(Collectors.joining("、")))
                    .append("计入");
        }
        return text.toString();
    }

    private String ranges() {
        var ranges = new ArrayList<String>();
        for (var from = 0; from < skipped.size(); ) {
            var to = from;
            while (to + 1 < skipped.size() && continues(skipped.get(to), skipped.get(to + 1))) {
                to++;
            }
            ranges.add(say(skipped.get(from), skipped.get(to)));
            from = to + 1;
        }
        return ranges.size() <= RANGES_TO_LIST
                ? String.join("、", ranges)
                : ranges.get(0) + "起至" + say(skipped.get(skipped.size() - 1).date()) + "止的双休日和节假日共" + skipped.size()
                        + "天";
    }

    private static boolean continues(CalendarDay one, CalendarDay next) {
        return one.date().plusDays(1).equals(next.date()) && one.occasion().equals(next.occasion());
    }

    private static String say(CalendarDay from, CalendarDay to) {
        var dates = from.equals(to) ? say(from.date()) : say(from.date()) + "至" + say(to.date());
        return dates + "（" + from.occasion() + "）";
    }

    private String proviso() {
        return unknownYears.isEmpty()
                ? ""
                : unknownYears.stream().map(year -> year + "年").collect(Collectors.joining("、"))
                        + "的放假安排尚未录入，暂按法定节假日和双休日推算，录入后将重新计算。";
    }

    static String say(LocalDate date) {
        return DATE.format(date);
    }
}
