package org.parkcert.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Register;
import org.parkcert.shared.InvalidInput.Faults;

/**
 * 登记表: what somebody typed for an entry; every fault of it is told at once.
 *
 * @param reason asked for when an entry is changed
 * @param version the newest one that whoever changes it has seen
 */
public record EntryForm(
        @Nullable String parkId,
        @Nullable String year,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable Map<String, @Nullable String> values,
        @Nullable String reason,
        @Nullable Integer version) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PARAGRAPH = 4000;
    private static final int LONGEST_REASON = 500;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    /** 登记内容 as it is kept. */
    record Content(
            @Nullable Integer year, LocalDate validFrom, @Nullable LocalDate validUntil, Map<String, String> values) {}

    Content read(Register register, boolean change, LocalDate today, Faults faults) {
        var from = day("validFrom", "起始日期", validFrom, faults);
        var until = day("validUntil", "终止日期", validUntil, faults);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add("validUntil", "before-start", "终止日期不能早于起始日期");
        }
        if (change && given(reason).isEmpty()) {
            faults.add("reason", "required", "请写明修改的理由，历次版本都会保留");
        }
        if (given(reason).length() > LONGEST_REASON) {
            faults.add("reason", "too-long", "理由最多 " + LONGEST_REASON + " 字，请精简");
        }
        return new Content(
                register.yearly() ? year(faults) : null, from == null ? today : from, until, values(register, faults));
    }

    private @Nullable Integer year(Faults faults) {
        var text = given(year);
        if (!YEAR.matcher(text).matches()) {
            faults.add("year", text.isEmpty() ? "required" : "not-a-year", "请填写年度，四位数字，如 2026");
            return null;
        }
        return Integer.valueOf(text);
    }

    private Map<String, String> values(Register register, Faults faults) {
        var kept = new LinkedHashMap<String, String>();
        var typed = values == null ? Map.<String, @Nullable String>of() : values;
        for (var column : register.columns()) {
            var text = given(typed.get(column.key()));
            if (!text.isEmpty()) {
                check(column, text, faults);
                kept.put(column.key(), text);
            } else if (column.required()) {
                faults.add("values." + column.key(), "required", "请填写“" + column.label() + "”");
            }
        }
        typed.keySet().stream()
                .filter(key -> register.column(key).isEmpty())
                .forEach(key -> faults.add("values." + key, "unknown", "登记簿没有“" + key + "”一栏，请删除此项"));
        return kept;
    }

    private static void check(Register.Column column, String text, Faults faults) {
        var field = "values." + column.key();
        var name = "“" + column.label() + "”";
        switch (column.type()) {
            case TEXT -> longest(field, name, text, LONGEST_TEXT, faults);
            case PARAGRAPH -> longest(field, name, text, LONGEST_PARAGRAPH, faults);
            case NUMBER -> {
                if (!NUMBER.matcher(text).matches() || new BigDecimal(text).signum() < 0) {
                    faults.add(field, "not-a-number", name + "应填写不小于 0 的数字，不带单位和逗号");
                }
            }
            case DATE -> day(field, column.label(), text, faults);
            case CHOICE -> {
                if (!column.choices().contains(text)) {
                    faults.add(field, "not-a-choice", name + "应从“" + String.join("、", column.choices()) + "”中选择");
                }
            }
        }
    }

    private static void longest(String field, String name, String text, int most, Faults faults) {
        if (text.length() > most) {
            faults.add(field, "too-long", name + "最多 " + most + " 字，请精简");
        }
    }

    private static @Nullable LocalDate day(String field, String name, @Nullable String typed, Faults faults) {
        var text = given(typed);
        if (text.isEmpty()) {
            return null;
        }
        var day = parsed(text);
        if (day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            faults.add(field, "not-a-date", "“" + name + "”不是有效日期，应如 2026-01-31，在 1990 年到 2100 年之间");
            return null;
        }
        return day;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @Nullable
    String givenReason() {
        var text = given(reason);
        return text.isEmpty() ? null : text;
    }
}
