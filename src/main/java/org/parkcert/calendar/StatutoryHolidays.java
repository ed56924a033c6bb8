package org.parkcert.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * 法定节假日 (全国年节及纪念日放假办法 第二条, as amended in 2024): what is certain of a year before its arrangement is known.
 * Holidays of the lunar calendar come from a table; where it ends they are left out.
 */
final class StatutoryHolidays {

    private static final String TABLE = "/calendar/lunar-holidays.csv";

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    private final Map<LocalDate, String> lunar;

    private StatutoryHolidays(Map<LocalDate, String> lunar) {
        this.lunar = Map.copyOf(lunar);
    }

    static StatutoryHolidays read() {
        var lunar = new HashMap<LocalDate, String>();
        var table = Objects.requireNonNull(StatutoryHolidays.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(columns -> {
                var springFestival = LocalDate.parse(columns[0]);
                springFestival
                        .minusDays(1)
                        .datesUntil(springFestival.plusDays(3))
                        .forEach(day -> lunar.put(day, "春节"));
                lunar.put(LocalDate.parse(columns[1]), "清明节");
                lunar.put(LocalDate.parse(columns[2]), "端午节");
                lunar.put(LocalDate.parse(columns[3]), "中秋节");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StatutoryHolidays(lunar);
    }

    Optional<String> on(LocalDate date) {
        return Optional.ofNullable(FIXED.get(MonthDay.from(date))).or(() -> Optional.ofNullable(lunar.get(date)));
    }

    /** The holidays that every arrangement has on the same dates. */
    static Map<MonthDay, String> fixed() {
        return FIXED;
    }
}
