package org.parkcert.plaque;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 取消授牌 (P-9).
 *
 * @param caseNumber the case that came to it, not the one that awarded the plaque
 * @param noticeDocumentId 取消授牌公告, null where none is published
 * @param takenBackOn null while the plaque isn't back, or can't be had back
 */
public record Withdrawal(
        String plaqueNumber,
        CaseNumber caseNumber,
        LocalDate withdrawnOn,
        String reason,
        @Nullable Long noticeDocumentId,
        @Nullable LocalDate takenBackOn,
        @Nullable String takenBackComment) {}
