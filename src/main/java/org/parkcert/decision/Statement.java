package org.parkcert.decision;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 陈述申辩 on a decision that is intended against the applicant, and the legality check of that decision (P-7).
 *
 * @param turn 1 for the first of the case
 * @param expiresAt 24:00 of the last day on which a statement is taken
 * @param waived null while nothing was said
 * @param closedAt when the statement was made, waived, or its time was over
 */
public record Statement(
        CaseNumber caseNumber,
        int turn,
        LocalDateTime toldAt,
        int statementDays,
        LocalDateTime expiresAt,
        @Nullable Boolean waived,
        @Nullable String content,
        @Nullable String madeBy,
        @Nullable LocalDateTime closedAt,
        @Nullable Boolean legalityConfirmed,
        @Nullable String legalityComment,
        @Nullable String checkedBy) {

    /** 告知与陈述申辩 in a sentence of the decision document. */
    String heard(String toldOn) {
        var told = "作出本决定前，我局已于" + toldOn + "书面告知你单位拟作出的决定、理由和依据，以及依法享有的陈述申辩权利。";
        if (content != null && !content.isBlank()) {
            return told + "你单位在规定期限内提出了陈述申辩意见，我局进行了复核，陈述申辩的理由不足以改变拟作出的决定。";
        }
        return told + (Boolean.TRUE.equals(waived) ? "你单位书面表示放弃陈述申辩。" : "你单位在规定期限内未提出陈述申辩意见。");
    }
}
