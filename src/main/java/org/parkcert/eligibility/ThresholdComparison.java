package org.parkcert.eligibility;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.parkcert.bundle.RuleRow;
import org.parkcert.casefile.Forecast;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.Indicators;
import org.parkcert.casefile.Share;
import org.parkcert.eligibility.Verdict.Condition;

/** 比对: rows of a threshold table against figures, in exact decimals; knows neither cases nor tables. */
final class ThresholdComparison {

    private static final String MUST = "must";
    private static final String ADVISORY = "advisory";
    private static final List<String> RELAXING = List.of("parkType", "regionCategory", "operatingMode");

    private final IndicatorCatalogue catalogue;

    ThresholdComparison(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Verdict judge(List<RuleRow> rows, Indicators indicators) {
        var compared = rows.stream().map(row -> compare(row, indicators)).toList();
        var conditions = compared.stream()
                .map(condition -> condition.satisfied() ? condition : satisfiedByAlternative(condition, compared))
                .toList();
        return new Verdict(outcome(conditions), conditions);
    }

    private Condition compare(RuleRow row, Indicators indicators) {
        var indicator = catalogue.get(row.text("indicator"));
        var value = indicators.find(indicator.key());
        var met = value.map(actual -> meets(indicator, actual, row.text("comparison"), row.text("bound")))
                .orElse(false);
        return new Condition(
                row.text("clause"),
                row.text("text"),
                indicator.key(),
                row.text("comparison"),
                row.text("bound"),
                row.find("unit").orElse(null),
                value.map(indicator::show).orElse(null),
                met,
                met,
                row.text("strictness"),
                row.find("group").orElse(null),
                isRelaxable(row, indicators),
                row.article());
    }

    private static boolean meets(Indicator indicator, String actual, String comparison, String bound) {
        if (comparison.equals("recorded")) {
            return true;
        }
        if (!indicator.isNumber()) {
            return actual.equals(bound);
        }
        var limit = new BigDecimal(bound);
        var order = indicator.type() == Indicator.Type.PERCENT
                ? Share.of(actual).compareTo(limit)
                : new BigDecimal(Forecast.amount(actual)).compareTo(limit);
        return switch (comparison) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case "=" -> order == 0;
            default -> throw new IllegalStateException("决策表中的比较方式无效：" + comparison);
        };
    }

    private static boolean isRelaxable(RuleRow row, Indicators indicators) {
        var relaxing = row.find("relaxableFor").stream()
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(String::strip)
                .toList();
        return RELAXING.stream().flatMap(key -> indicators.find(key).stream()).anyMatch(relaxing::contains);
    }

    private static Condition satisfiedByAlternative(Condition unmet, List<Condition> all) {
        var group = unmet.group();
        return group != null && all.stream().anyMatch(other -> other.met() && group.equals(other.group()))
                ? unmet.satisfiedByAlternative()
                : unmet;
    }

    /** Alternatives stand or fall together: they are as soft as the softest of them. */
    static Verdict.Result outcome(List<Condition> conditions) {
        var hardByAlternatives = new LinkedHashMap<String, Boolean>();
        for (var index = 0; index < conditions.size(); index++) {
            var condition = conditions.get(index);
            if (!condition.satisfied() && !ADVISORY.equals(condition.strictness())) {
                var hard = MUST.equals(condition.strictness()) && !condition.relaxable();
                var alternatives = condition.group() == null ? "row " + index : "group " + condition.group();
                hardByAlternatives.merge(alternatives, hard, Boolean::logicalAnd);
            }
        }
        if (hardByAlternatives.isEmpty()) {
            return Verdict.Result.ELIGIBLE;
        }
        return hardByAlternatives.containsValue(true) ? Verdict.Result.INELIGIBLE : Verdict.Result.EXCEPTIONAL;
    }
}
