package org.parkcert.acceptance;

import java.time.LocalDateTime;
import java.util.List;
import org.parkcert.shared.CaseNumber;

/**
 * 补正通知: one request that names everything that is missing (一次性告知).
 *
 * @param items what to hand in, each a sentence
 * @param expiresAt 00:00 (Asia/Shanghai) of the day after the last day
 */
public record Supplement(
        CaseNumber caseNumber, List<String> items, LocalDateTime requestedAt, LocalDateTime expiresAt) {}
