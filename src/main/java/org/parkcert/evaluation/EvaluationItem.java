package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 参评园区的办件.
 *
 * @param selfScore 自评得分
 * @param preliminaryScore 初审得分
 * @param score of the experts, exactly; it is this that counts, two decimals are for people ({@link GradeScale#shown})
 * @param proposal what the ranking said, null before it and for a park without score
 * @param grade null until confirmed; stays null for a park without score
 */
public record EvaluationItem(
        CaseNumber caseNumber,
        CaseNumber roundNumber,
        String parkId,
        State state,
        @Nullable BigDecimal selfScore,
        @Nullable BigDecimal preliminaryScore,
        @Nullable LocalDateTime handedInAt,
        @Nullable BigDecimal score,
        @Nullable LocalDateTime reportedAt,
        Ranking.@Nullable Proposal proposal,
        @Nullable String grade,
        @Nullable LocalDateTime concludedAt) {

    /** 参评状态. */
    public enum State {
        /** 评估进行中 */
        OPEN,
        /** 已报送得分 */
        SCORED,
        /** 退回复核 */
        SENT_BACK,
        /** 期满未报送自评材料 */
        NOT_HANDED_IN,
        /** 期满未完成评分 */
        NOT_SCORED,
        /** 评估期间取消认定 */
        LEFT
    }

    /** 未评定等次的原因, in words. */
    public String missing() {
        return switch (state) {
            case OPEN, SCORED, SENT_BACK -> "";
            case NOT_HANDED_IN -> "期满未报送自评材料，未参评";
            case NOT_SCORED -> "期满未完成评分，未评定等次";
            case LEFT -> "评估期间取消认定，未评定等次";
        };
    }

    public boolean isScored() {
        return state == State.SCORED;
    }

    /** Whether people say what it is worth. */
    public boolean isUndecided() {
        return proposal == Ranking.Proposal.UNDECIDED;
    }

    public BigDecimal points() {
        return score == null ? BigDecimal.ZERO : score;
    }
}
