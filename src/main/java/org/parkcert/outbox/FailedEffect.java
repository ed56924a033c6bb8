package org.parkcert.outbox;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** 未送达事项: what operators see of it; to whom it goes and what it says isn't theirs to read. */
public record FailedEffect(
        long id,
        String channel,
        String kind,
        @Nullable String authority,
        @Nullable CaseNumber caseNumber,
        int attempts,
        @Nullable String lastError,
        LocalDateTime createdAt,
        LocalDateTime finishedAt) {}
