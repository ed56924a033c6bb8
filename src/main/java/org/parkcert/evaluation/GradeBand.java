package org.parkcert.evaluation;

import java.math.BigDecimal;
import org.parkcert.bundle.RuleRow;

/**
 * 评估等次的一行: the scores to which a grade belongs, both ends included, in steps of 0.01. What lies between two steps is told by
 * {@link GradeScale}.
 *
 * @param grade such as {@code excellent}; {@link GradeScale#UNDECIDED} where people decide
 * @param byRanking whether it is given to the best of those in the band, as many as the quota allows
 */
record GradeBand(String grade, String name, BigDecimal from, BigDecimal to, boolean byRanking) {

    static GradeBand of(RuleRow row) {
        return new GradeBand(
                row.text("grade"),
                row.text("name"),
                row.number("from"),
                row.number("to"),
                row.text("awardedBy").equals("ranking"));
    }

    private static final BigDecimal STEP = new BigDecimal("0.01");

    boolean holds(BigDecimal score) {
        return score.compareTo(from) >= 0 && score.compareTo(to) <= 0;
    }

    /** Up to the step that follows it. */
    boolean reaches(BigDecimal score) {
        return score.compareTo(from) >= 0 && score.compareTo(to.add(STEP)) < 0;
    }

    boolean isOneScore() {
        return from.compareTo(to) == 0;
    }
}
