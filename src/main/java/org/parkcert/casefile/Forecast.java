package org.parkcert.casefile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 预测值: a figure that a park is going to reach. It bears its mark wherever it is kept or shown, and is followed up once
 * it should have been reached.
 */
public final class Forecast {

    private static final String MARK = "（预测）";
    private static final Pattern MARKED = Pattern.compile("(?<amount>.*?)\\s*[（(]?预测[）)]?");

    private Forecast() {}

    public static boolean is(String value) {
        return value.endsWith(MARK);
    }

    /** The figure without its mark. */
    public static String amount(String value) {
        return is(value) ? value.substring(0, value.length() - MARK.length()) : value;
    }

    /** 带单位: {@code 56000 万元（预测）}. */
    public static String withUnit(String value, @Nullable String unit) {
        if (unit == null || unit.isEmpty()) {
            return value;
        }
        return is(value) ? of(amount(value) + " " + unit) : value + " " + unit;
    }

    static String of(String amount) {
        return amount + MARK;
    }

    /** What was typed, with the mark as it is kept. */
    static String normalised(String typed) {
        var match = MARKED.matcher(typed.strip());
        return match.matches() ? of(match.group("amount").strip()) : typed.strip();
    }
}
