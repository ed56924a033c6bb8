package org.parkcert.round;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 待列入名单的办件.
 *
 * @param caseProcess its main diagram: cases of one procedure are settled together
 * @param score of the review before, two decimals as text; null where there was none
 * @param roundNumber null until a round takes it
 */
public record RoundItem(
        CaseNumber caseNumber,
        String authority,
        String caseProcess,
        String parkId,
        @Nullable String score,
        LocalDateTime waitingSince,
        Status status,
        @Nullable CaseNumber roundNumber) {

    /** 名单状态. */
    public enum Status {
        /** 等待 */
        WAITING,
        /** 拟列入 */
        PROPOSED,
        /** 列入 */
        LISTED,
        /** 未列入 */
        NOT_LISTED,
        /** 已撤回 */
        WITHDRAWN
    }

    boolean isOpen() {
        return status == Status.WAITING || status == Status.PROPOSED;
    }
}
