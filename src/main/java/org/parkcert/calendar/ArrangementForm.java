package org.parkcert.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.calendar.Arrangement.ArrangedDay;
import org.parkcert.shared.InvalidInput.Faults;

/**
 * 放假安排录入: the State Council's notice as an administrator copies it, holiday by holiday. Nothing in it is trusted; all
 * faults are told at once.
 */
record ArrangementForm(
        @Nullable String source, @Nullable List<Holiday> holidays, @Nullable List<MakeUpDay> makeUpDays) {

    private static final int LONGEST_HOLIDAY = 16;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_OCCASION = 40;
    private static final int MOST_ENTRIES = 60;

    /** 放假: both days count. */
    record Holiday(@Nullable String occasion, @Nullable String from, @Nullable String to) {}

    /** 调休上班. */
    record MakeUpDay(@Nullable String occasion, @Nullable String on) {}

    /** @throws org.parkcert.shared.InvalidInput with every fault */
    Arrangement arrangementOf(int year) {
        var faults = new Faults();
        var notice = text("source", source, LONGEST_SOURCE, "请填写通知的文号，如 国办发明电〔2025〕7号", faults);
        var days = new TreeMap<LocalDate, ArrangedDay>();
        addHolidays(year, days, faults);
        addMakeUpDays(year, days, faults);
        requireFixedHolidays(year, days, faults);
        faults.throwIfAny();
        return new Arrangement(year, notice, List.copyOf(days.values()));
    }

    private void addHolidays(int year, Map<LocalDate, ArrangedDay> days, Faults faults) {
        var entries = entries("holidays", holidays, faults);
        for (var i = 0; i < entries.size(); i++) {
            var field = "holidays[" + i + "]";
            var holiday = entries.get(i);
            if (Objects.isNull(holiday)) {
                faults.add(field, "required", "此项为空，请填写或删除");
                continue;
            }
            var occasion = occasion(field, holiday.occasion(), faults);
            var from = date(field + ".from", holiday.from(), year, faults);
            var to = date(field + ".to", holiday.to(), year, faults);
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            var length = ChronoUnit.DAYS.between(from.get(), to.get()) + 1;
            if (length < 1) {
                faults.add(field + ".to", "before-start", "放假的最后一日不能早于第一日");
            } else if (length > LONGEST_HOLIDAY) {
                faults.add(field + ".to", "too-long", "一次放假不会超过 " + LONGEST_HOLIDAY + " 天，请核对日期");
            } else {
                from.get()
                        .datesUntil(to.get().plusDays(1))
                        .forEach(day -> add(field, new ArrangedDay(day, false, occasion), days, faults));
            }
        }
        if (entries.isEmpty()) {
            faults.add("holidays", "required", "请逐项填写放假的日期");
        }
    }

    private void addMakeUpDays(int year, Map<LocalDate, ArrangedDay> days, Faults faults) {
        var entries = entries("makeUpDays", makeUpDays, faults);
        for (var i = 0; i < entries.size(); i++) {
            var field = "makeUpDays[" + i + "]";
            var makeUp = entries.get(i);
            if (Objects.isNull(makeUp)) {
                faults.add(field, "required", "此项为空，请填写或删除");
                continue;
            }
            var occasion = occasion(field, makeUp.occasion(), faults);
            date(field + ".on", makeUp.on(), year, faults).ifPresent(day -> {
                if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    add(field, new ArrangedDay(day, true, occasion), days, faults);
                } else {
                    faults.add(field + ".on", "not-a-weekend", day + " 不是星期六或星期日，本来就是工作日，请核对");
                }
            });
        }
    }

    private static void add(String field, ArrangedDay day, Map<LocalDate, ArrangedDay> days, Faults faults) {
        if (days.putIfAbsent(day.dayOn(), day) != null) {
            faults.add(field, "twice", day.dayOn() + " 填写了两次，请保留一处");
        }
    }

    private static void requireFixedHolidays(int year, Map<LocalDate, ArrangedDay> days, Faults faults) {
        var forgotten = StatutoryHolidays.fixed().keySet().stream()
                .sorted()
                .map(day -> day.atYear(year))
                .filter(day -> !days.containsKey(day))
                .map(day -> MonthDay.from(day).getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .collect(Collectors.joining("、"));
        if (!forgotten.isEmpty()) {
            faults.add("holidays", "statutory-holiday-missing", "缺少法定节假日：" + forgotten + "，请对照通知补全");
        }
    }

    private static <T> List<T> entries(String field, @Nullable List<T> list, Faults faults) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > MOST_ENTRIES) {
            faults.add(field, "too-many", "最多填写 " + MOST_ENTRIES + " 项");
            return list.subList(0, MOST_ENTRIES);
        }
        return list;
    }

    private static String occasion(String field, @Nullable String text, Faults faults) {
        return text(field + ".occasion", text, LONGEST_OCCASION, "请填写节日名称，如 春节", faults);
    }

    private static String text(String field, @Nullable String text, int longest, String request, Faults faults) {
        var content = text == null ? "" : text.strip();
        if (content.isEmpty()) {
            faults.add(field, "required", request);
        } else if (content.length() > longest) {
            faults.add(field, "too-long", "不能超过 " + longest + " 个字");
        }
        return content;
    }

    private static Optional<LocalDate> date(String field, @Nullable String text, int year, Faults faults) {
        if (text == null || text.isBlank()) {
            faults.add(field, "required", "请填写日期，如 " + year + "-01-01");
            return Optional.empty();
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            faults.add(field, "not-a-date", "不是有效日期，请按 " + year + "-01-01 的格式填写");
            return Optional.empty();
        }
        var first = Arrangement.firstDayOf(year);
        var last = Arrangement.lastDayOf(year);
        if (date.isBefore(first) || date.isAfter(last)) {
            faults.add(field, "out-of-range", "日期应在 " + first + " 至 " + last + " 之间");
            return Optional.empty();
        }
        return Optional.of(date);
    }
}
