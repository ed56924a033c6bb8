package org.parkcert.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.InvalidInput.Faults;

/** 名录校验: turns what was typed into a roster, or tells every fault of every row at once. */
final class RosterCheck {

    static final int MOST_ROWS = 2000;

    private static final int LONGEST_TEXT = 100;
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.valueOf(100_000_000);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private final int revenueYear;
    private final Faults faults = new Faults();
    private final Map<String, String> places = new HashMap<>();

    private RosterCheck(int revenueYear) {
        this.revenueYear = revenueYear;
    }

    /**
     * @param revenueYear the calendar year before submission
     * @throws InvalidInput with every fault
     */
    static Roster check(List<TypedRow> typed, int revenueYear) {
        var check = new RosterCheck(revenueYear);
        check.faultsOfSize(typed.size());
        var rows = new ArrayList<RosterRow>();
        if (typed.size() <= MOST_ROWS) {
            typed.forEach(row -> check.row(row).ifPresent(rows::add));
        }
        check.faults.throwIfAny();
        return new Roster(rows);
    }

    /** Rows of JSON, named {@code roster[0].name}. */
    static List<TypedRow> typed(List<Map<String, @Nullable String>> json) {
        var unknown = new Faults();
        var rows = new ArrayList<TypedRow>();
        for (var index = 0; index < json.size(); index++) {
            var path = "roster[" + index + "].";
            var cells = new EnumMap<RosterColumn, String>(RosterColumn.class);
            json.get(index).forEach((key, text) -> RosterColumn.find(key)
                    .ifPresentOrElse(
                            column -> cells.put(column, text == null ? "" : text),
                            () -> unknown.add(path + key, "unknown", "名录中没有名为“" + key + "”的列，请核对列名")));
            rows.add(new TypedRow(cells, column -> path + column.key()));
        }
        unknown.throwIfAny();
        return rows;
    }

    private void faultsOfSize(int size) {
        if (size == 0) {
            faults.add("roster", "required", "名录中没有机构，请至少填写一家");
        } else if (size > MOST_ROWS) {
            faults.add("roster", "too-many", "名录最多 " + MOST_ROWS + " 行，实际 " + size + " 行，请核对");
        }
    }

    private Optional<RosterRow> row(TypedRow row) {
        var before = faults.list().size();
        var name = text(row, RosterColumn.NAME, true);
        unique(row, RosterColumn.NAME, name);
        var creditCode = creditCode(row);
        var kind = choice(row, RosterColumn.KIND, RosterRow.Kind.values(), true);
        var status = choice(row, RosterColumn.STATUS, RosterRow.Status.values(), true);
        var agency = kind.filter(RosterRow.Kind.AGENCY::equals).isPresent();
        var credential = text(row, RosterColumn.CREDENTIAL, agency);
        var specialised = choice(row, RosterColumn.SPECIALISED, RosterColumn.YesNo.values(), agency)
                .filter(RosterColumn.YesNo.YES::equals)
                .isPresent();
        var revenue = amount(row, RosterColumn.REVENUE, agency);
        var year = year(row, agency || revenue.isPresent());
        var net = amount(row, RosterColumn.REVENUE_NET, agency);
        var ofSpeciality = amount(row, RosterColumn.SPECIALISED_REVENUE, agency && specialised);
        partOf(row, RosterColumn.REVENUE_NET, net, revenue);
        partOf(row, RosterColumn.SPECIALISED_REVENUE, ofSpeciality, revenue);
        if (faults.list().size() > before || kind.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RosterRow(
                name,
                creditCode,
                kind.get(),
                status.get(),
                credential.isEmpty() ? null : credential,
                specialised,
                year.orElse(null),
                revenue.orElse(BigDecimal.ZERO),
                net.orElse(BigDecimal.ZERO),
                ofSpeciality.orElse(BigDecimal.ZERO)));
    }

    private String text(TypedRow row, RosterColumn column, boolean required) {
        var text = row.text(column);
        if (text.isEmpty() && required) {
            fault(row, column, "required", "必填，请填写");
        } else if (text.length() > LONGEST_TEXT) {
            fault(row, column, "too-long", "不能超过 " + LONGEST_TEXT + " 个字");
        } else if (text.chars().anyMatch(RosterCheck::isUnprintable)) {
            fault(row, column, "unprintable", "含有不可见字符，请删除后重新填写");
        }
        return text;
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private String creditCode(TypedRow row) {
        var code = text(row, RosterColumn.CREDIT_CODE, true).toUpperCase(Locale.ROOT);
        if (!code.isEmpty()) {
            if (CreditCode.isValid(code)) {
                unique(row, RosterColumn.CREDIT_CODE, code);
            } else {
                fault(row, RosterColumn.CREDIT_CODE, "invalid-credit-code", "不正确：应为 18 位且校验码相符，请对照营业执照以文本格式填写");
            }
        }
        return code;
    }

    private void unique(TypedRow row, RosterColumn column, String text) {
        if (!text.isEmpty()) {
            var first = places.putIfAbsent(column.key() + ":" + text, row.field(column));
            if (first != null) {
                fault(row, column, "duplicate", "与 " + first + " 重复，同一机构只填一行");
            }
        }
    }

    private <C extends RosterRow.Choice> Optional<C> choice(
            TypedRow row, RosterColumn column, C[] choices, boolean required) {
        var text = row.text(column);
        var chosen = RosterRow.Choice.find(choices, text);
        if (text.isEmpty() && required) {
            fault(row, column, "required", "必填，请从“" + String.join("”“", column.labels()) + "”中选择");
        } else if (!text.isEmpty() && chosen.isEmpty()) {
            fault(row, column, "not-a-choice", "应从“" + String.join("”“", column.labels()) + "”中选择");
        }
        return chosen;
    }

    private Optional<Integer> year(TypedRow row, boolean required) {
        var text = row.text(RosterColumn.REVENUE_YEAR);
        if (text.isEmpty()) {
            if (required) {
                fault(row, RosterColumn.REVENUE_YEAR, "required", "必填，应为 " + revenueYear);
            }
            return Optional.empty();
        }
        if (!text.equals(Integer.toString(revenueYear))) {
            fault(row, RosterColumn.REVENUE_YEAR, "wrong-year", "应为申报年份的上一年度（" + revenueYear + "）");
        }
        return Optional.of(revenueYear);
    }

    private Optional<BigDecimal> amount(TypedRow row, RosterColumn column, boolean required) {
        var text = row.text(column);
        if (text.isEmpty()) {
            if (required) {
                fault(row, column, "required", "必填，没有请填 0");
            }
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            fault(row, column, "not-a-number", "应填写数字（万元），不带单位和千分位逗号");
            return Optional.empty();
        }
        var amount = new BigDecimal(text);
        if (amount.signum() < 0) {
            fault(row, column, "negative", "不能是负数");
        } else if (amount.compareTo(LARGEST_AMOUNT) > 0) {
            fault(row, column, "too-large", "不能大于 " + LARGEST_AMOUNT.toPlainString() + " 万元，请核对单位");
        } else if (amount.stripTrailingZeros().scale() > 2) {
            fault(row, column, "too-many-decimals", "最多保留两位小数（万元）");
        } else {
            return Optional.of(amount.setScale(2));
        }
        return Optional.of(amount);
    }

    private void partOf(TypedRow row, RosterColumn column, Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        if (part.isPresent() && part.get().compareTo(whole.orElse(BigDecimal.ZERO)) > 0) {
            fault(row, column, "exceeds-revenue", "不能大于“" + RosterColumn.REVENUE.heading() + "”");
        }
    }

    private void fault(TypedRow row, RosterColumn column, String code, String whatToDo) {
        faults.add(row.field(column), code, "“" + column.heading() + "”" + whatToDo);
    }

    /**
     * 一行原文.
     *
     * @param place name of a cell, such as {@code roster.C7} or {@code roster[5].creditCode}
     */
    record TypedRow(Map<RosterColumn, String> cells, Function<RosterColumn, String> place) {

        String text(RosterColumn column) {
            return cells.getOrDefault(column, "").strip();
        }

        String field(RosterColumn column) {
            return place.apply(column);
        }
    }
}
