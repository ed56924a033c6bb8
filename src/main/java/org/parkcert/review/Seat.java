package org.parkcert.review;

import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 评审席位: an expert on a panel.
 *
 * @param scores JSON object by dimension key, null until given
 * @param total weighted total of 100, null until given
 * @param replaces whose seat it was, null for who was drawn
 * @param passedOver JSON of the replacement's, null for who was drawn
 */
record Seat(
        CaseNumber caseNumber,
        String userId,
        Status status,
        @Nullable String scores,
        java.math.@Nullable BigDecimal total,
        @Nullable String opinion,
        @Nullable String replaces,
        @Nullable String passedOver) {

    enum Status {
        /** 待评分 */
        INVITED,
        /** 已回避 */
        RECUSED,
        /** 已评分 */
        SCORED
    }
}
