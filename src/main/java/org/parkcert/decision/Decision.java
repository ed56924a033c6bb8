package org.parkcert.decision;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.Outcome;
import org.parkcert.shared.CaseNumber;

/**
 * 决定: what a case comes to, and its document.
 *
 * @param template the caller's prefix of the documents, such as {@code recognition}
 * @param reviewable whether a refusal is open to 行政复议 and 行政诉讼; its document says so then (P-7)
 * @param documentNumber 发文字号, null before the document is issued
 */
public record Decision(
        CaseNumber caseNumber,
        Intention intention,
        String template,
        @Nullable Outcome outcome,
        @Nullable String documentNumber,
        @Nullable Long documentId,
        @Nullable LocalDateTime issuedAt,
        @Nullable LocalDateTime deliveredAt,
        boolean reviewable) {}
