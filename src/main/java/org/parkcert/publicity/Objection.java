package org.parkcert.publicity;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 异议 to one case of a notice.
 *
 * @param receipt 回执编号, 128 random bits, known to the objector alone
 * @param signed with name and contact, which are kept apart
 * @param materialChange what of the notice's content turned out to be materially different, null where nothing
 * @param finding what the investigation found; answered to the objector
 */
public record Objection(
        String receipt,
        String noticeId,
        CaseNumber caseNumber,
        String content,
        boolean signed,
        LocalDateTime raisedAt,
        Status status,
        @Nullable String finding,
        @Nullable String materialChange,
        @Nullable LocalDateTime answeredAt) {

    /** 办理状态. */
    public enum Status {
        /** 核查中 */
        UNDER_INVESTIGATION,
        /** 属实 */
        UPHELD,
        /** 不属实 */
        NOT_UPHELD,
        /** 匿名且没有具体线索，不予核查 */
        DISMISSED,
        /** 公示因撤回而终止 */
        MOOT
    }
}
