package org.parkcert.notification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 收到的消息.
 *
 * @param settledAt when the task that it is about was done, by whomever, or its case ended
 */
record InboxMessage(
        long id,
        String kind,
        @Nullable CaseNumber caseNumber,
        String subject,
        String body,
        String link,
        LocalDateTime createdAt,
        @Nullable LocalDateTime readAt,
        @Nullable LocalDateTime settledAt) {}
