package org.parkcert.explanation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.calendar.Deadline;
import org.parkcert.casefile.ClockPause;
import org.parkcert.shared.CaseNumber;

/**
 * 理由说明 of a case.
 *
 * @param evaluations oldest first
 * @param pauses when and why the processing clock stood still
 */
public record Explanation(
        CaseNumber caseNumber,
        String legalBasis,
        List<ExplainedEvaluation> evaluations,
        List<Relaxation> relaxations,
        List<ExplainedDay> dates,
        List<ClockPause> pauses) {

    /**
     * 一次核对.
     *
     * @param table id of the table
     * @param version edition by which it was judged, as the case pinned it
     * @param inForceFrom of that edition; null where the case didn't pin it
     * @param advisory whether it only advised those who decided
     */
    public record ExplainedEvaluation(
            LocalDateTime evaluatedAt,
            String occasion,
            String table,
            int version,
            @Nullable LocalDate inForceFrom,
            String outcome,
            boolean advisory,
            List<ExplainedCondition> conditions) {}

    /**
     * 一个条件.
     *
     * @param wording what the article says, where the table tells
     * @param actual what was compared, as people read it; null where it was missing
     * @param origin whence the value came, and by whom it was verified
     * @param account the comparison in a sentence
     */
    public record ExplainedCondition(
            String clause,
            String article,
            @Nullable String wording,
            String text,
            String indicator,
            String required,
            @Nullable String actual,
            String origin,
            boolean met,
            boolean satisfied,
            String strictness,
            boolean relaxable,
            String account) {}

    /** 放宽: what a leader decided on conditions that weren't met. */
    public record Relaxation(LocalDateTime at, String by, boolean admitted, String reason) {}

    /**
     * 一个日期.
     *
     * @param article which demands it; empty where none does
     * @param nowEndsOn where the arrangements known now would give another day than was told; else null
     */
    public record ExplainedDay(
            String kind,
            String label,
            String article,
            String event,
            LocalDate endsOn,
            @Nullable LocalDate nowEndsOn,
            boolean provisional,
            @Nullable LocalDateTime endedAt,
            Deadline.Account account,
            String explanation) {}
}
