package org.parkcert.eligibility;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.Forecast;

/**
 * 核对结论: the outcome and every condition, met or not.
 *
 * @param advisory whether it only advises those who decide
 */
public record Verdict(Result outcome, List<Condition> conditions, boolean advisory) {

    public Verdict(Result outcome, List<Condition> conditions) {
        this(outcome, conditions, false);
    }

    Verdict asAdvice() {
        return new Verdict(outcome, conditions, true);
    }

    /** Clauses of the conditions that aren't met (an alternative group counts as one), in the order of the table. */
    public List<String> unmet() {
        return conditions.stream()
                .filter(condition -> !condition.satisfied())
                .map(Condition::clause)
                .distinct()
                .toList();
    }

    /** 理由: each unmet condition with its clause, what is required and what was found, as shown to the applicant. */
    public List<String> reasons() {
        return conditions.stream()
                .filter(condition -> !condition.satisfied())
                .filter(condition -> !"advisory".equals(condition.strictness()))
                .map(Condition::reason)
                .toList();
    }

    /** 结论. */
    public enum Result {
        /** 符合 */
        ELIGIBLE,
        /** 须领导决定 */
        EXCEPTIONAL,
        /** 不符合 */
        INELIGIBLE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * 条件: one row of the table, compared.
     *
     * @param article the clause as the regulation names it; the clause's id where it has no name
     * @param actual what was declared or verified, for people; null when missing
     * @param met the row's own comparison
     * @param satisfied met, or another row of its alternative group is
     * @param relaxable whether a leader may relax it for this park
     */
    public record Condition(
            String clause,
            String text,
            String indicator,
            String comparison,
            String bound,
            @Nullable String unit,
            @Nullable String actual,
            boolean met,
            boolean satisfied,
            String strictness,
            @Nullable String group,
            boolean relaxable,
            String article) {

        /** An evaluation kept before articles were named has none. */
        @JsonCreator
        public Condition {
            article = Objects.requireNonNullElse(article, clause);
        }

        /** What is required, such as {@code ≥ 5000 平方米}. */
        public String required() {
            if (comparison.equals("recorded")) {
                return "已填报";
            }
            var sign =
                    switch (comparison) {
                        case ">=" -> "≥ ";
                        case "<=" -> "≤ ";
                        default -> "";
                    };
            return sign + ("true".equals(bound) ? "是" : bound) + (unit == null ? "" : " " + unit);
        }

        /** What was found, such as {@code 56000 万元（预测）}. */
        public String found() {
            return actual == null ? "未填报" : Forecast.withUnit(actual, unit);
        }

        public boolean missing() {
            return actual == null;
        }

        /** This condition, when another row of its alternative group is met. */
        Condition satisfiedByAlternative() {
            return new Condition(
                    clause,
                    text,
                    indicator,
                    comparison,
                    bound,
                    unit,
                    actual,
                    met,
                    true,
                    strictness,
                    group,
                    relaxable,
                    article);
        }

        String reason() {
            return "%s（%s）：要求 %s，%s".formatted(text, article, required(), missing() ? found() : "实际为 " + found());
        }
    }
}
