package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 退回复核: a result that the leading group didn't confirm, and what became of it.
 *
 * @param scoreBefore what was sent back
 * @param endsOn last day for looking at it again
 * @param toldAt when its case took it up
 * @param scoreAfter null while nobody has looked at it again, and for good when nobody did in time
 */
public record Reexamination(
        long id,
        CaseNumber roundNumber,
        CaseNumber caseNumber,
        BigDecimal scoreBefore,
        String reason,
        LocalDate endsOn,
        String sentBackBy,
        LocalDateTime sentBackAt,
        @Nullable LocalDateTime toldAt,
        @Nullable BigDecimal scoreAfter,
        @Nullable String finding,
        @Nullable String reexaminedBy,
        @Nullable LocalDateTime reexaminedAt) {

    /** In words, for those who confirm and for the record. */
    public String said(GradeScale scale) {
        var after = scoreAfter;
        return "原得分 " + scale.shown(scoreBefore).toPlainString() + " 分，因“" + reason + "”退回复核，"
                + (after == null
                        ? "复核截止 " + endsOn + "，未报复核结果"
                        : "复核得分 " + scale.shown(after).toPlainString() + " 分：" + (finding == null ? "" : finding));
    }
}
