package org.parkcert.explanation;

import org.jspecify.annotations.Nullable;
import org.parkcert.eligibility.Verdict.Condition;
import org.parkcert.explanation.Explanation.ExplainedCondition;

/** 条件的说明: the comparison of one condition in words. */
final class ConditionAccount {

    private static final String YES = "是";

    private ConditionAccount() {}

    static ExplainedCondition of(Condition condition, String article, @Nullable String wording, String origin) {
        var actual = condition.actual();
        return new ExplainedCondition(
                condition.clause(),
                article,
                wording == null || wording.equals(article) ? null : wording,
                condition.text(),
                condition.indicator(),
                condition.required(),
                actual == null ? null : condition.found(),
                actual == null ? "没有数据" : origin,
                condition.met(),
                condition.satisfied(),
                strictness(condition.strictness()),
                condition.relaxable(),
                account(condition));
    }

    private static String account(Condition condition) {
        if (condition.comparison().equals("recorded")) {
            return condition.missing() ? "只作记录，没有填报。" : "只作记录，供参考。";
        }
        if (condition.missing()) {
            return "没有填报，按未达到处理，不按零计。" + consequence(condition);
        }
        var compared = compared(condition);
        if (condition.met()) {
            return compared + "达到。";
        }
        return condition.satisfied()
                ? compared + "本项未达到；同组的其他条件达到，按“或者”以其替代。"
                : compared + "未达到。" + consequence(condition);
    }

    private static String consequence(Condition condition) {
        if (condition.satisfied()) {
            return "同组的其他条件达到，以其替代。";
        }
        return switch (condition.strictness()) {
            case "advisory" -> "只供参考，不影响办理。";
            case "principle" -> "条文写明“原则上”，由领导决定是否例外同意。";
            default -> condition.relaxable() ? "条文允许对这类园区适当放宽，由领导书面说明理由决定。" : "条文没有放宽的余地。";
        };
    }

    /** Yes or no is no figure to compare. */
    private static String compared(Condition condition) {
        return condition.required().equals(YES)
                ? "应具备，%s，".formatted(condition.found().equals(YES) ? "已具备" : "不具备")
                : "要求 %s，实际 %s，".formatted(condition.required(), condition.found());
    }

    private static String strictness(String key) {
        return switch (key) {
            case "must" -> "应当";
            case "principle" -> "原则上";
            case "advisory" -> "参考";
            default -> key;
        };
    }
}
