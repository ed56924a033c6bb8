package org.parkcert.audit;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 审计记录: one row.
 *
 * @param actor account, {@code system} for timers, jobs and anonymous callers
 * @param object reference of the thing
 */
public record AuditEntry(
        LocalDateTime recordedAt,
        String actor,
        String action,
        @Nullable CaseNumber caseNumber,
        String object,
        Map<String, String> details) {}
