package org.parkcert.evaluation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 评估批次: the evaluation of all parks of an authority in a year.
 *
 * @param roundNumber business key of its process, in the form of a case number
 * @param gradesEdition the table of grades, in the edition in force when the round was planned
 * @param closesOn last day on which scores are taken
 * @param reexamineBy last day for what was sent back, null where nothing was
 * @param shiftReason why a leader moved it, null where nobody did
 */
public record EvaluationRound(
        CaseNumber roundNumber,
        String authority,
        String matter,
        String caseProcess,
        int evaluationYear,
        String gradesEdition,
        State state,
        LocalDateTime plannedAt,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable String shiftReason,
        @Nullable String shiftedBy,
        @Nullable LocalDateTime openedAt,
        @Nullable Integer quotaPercent,
        @Nullable LocalDateTime rankedAt,
        @Nullable LocalDate reexamineBy,
        @Nullable String groupComment,
        @Nullable String confirmedBy,
        @Nullable LocalDateTime confirmedAt,
        @Nullable LocalDateTime publishedAt,
        @Nullable LocalDateTime concludedAt) {

    /** 批次状态. */
    public enum State {
        /** 未到启动日期 */
        PLANNED,
        /** 逐个启动各园区的评估 */
        OPENING,
        /** 评估进行中 */
        COLLECTING,
        /** 待领导小组确认 */
        RANKED,
        /** 结果已确认 */
        CONFIRMED,
        /** 已办结 */
        CONCLUDED
    }

    /** Parks that were recognised by this day are evaluated. */
    LocalDate establishedBy() {
        return LocalDate.of(evaluationYear, 1, 1).minusDays(1);
    }

    LocalDateTime opensAt() {
        return opensOn.atStartOfDay();
    }

    /** 24:00 of the last day. */
    LocalDateTime expiresAt() {
        var lastDay = reexamineBy == null ? closesOn : reexamineBy;
        return lastDay.plusDays(1).atStartOfDay();
    }

    /** The leading group sent results back, and their cases are taken up again. */
    boolean isReopened() {
        return state == State.OPENING && reexamineBy != null;
    }

    boolean takesScores() {
        return state == State.OPENING || state == State.COLLECTING;
    }
}
