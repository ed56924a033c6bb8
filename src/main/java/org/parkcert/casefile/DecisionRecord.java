package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 办理记录: who completed which human step when, on whose behalf, by which clause, with which fields.
 *
 * @param element {@code <process id>#<element id>}
 * @param fields what was submitted, values as text
 * @param declaration what the actor declared by completing (P-3), null where nobody is asked
 */
public record DecisionRecord(
        CaseNumber caseNumber,
        String element,
        String elementName,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String clause,
        Map<String, String> fields,
        @Nullable String declaration,
        LocalDateTime at) {

    /** With those of its clauses that are wanted. */
    DecisionRecord withClauses(Predicate<String> wanted) {
        if (clause == null) {
            return this;
        }
        var left = Arrays.stream(clause.split(",\\s*")).filter(wanted).collect(Collectors.joining(", "));
        return new DecisionRecord(
                caseNumber,
                element,
                elementName,
                actor,
                onBehalfOf,
                left.isEmpty() ? null : left,
                fields,
                declaration,
                at);
    }

    /** 独立评分: never shown to anybody but through the report on the review. */
    boolean isIndependentScore() {
        return element.equals("shared-expert-review#userTask_score");
    }
}
