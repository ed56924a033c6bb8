package org.parkcert.notification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** 收到的消息. */
record InboxMessage(
        long id,
        String kind,
        @Nullable CaseNumber caseNumber,
        String subject,
        String body,
        String link,
        LocalDateTime createdAt,
        @Nullable LocalDateTime readAt) {}
