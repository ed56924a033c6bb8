package org.parkcert.acceptance;

import java.time.LocalDateTime;
import org.parkcert.shared.CaseNumber;

/**
 * 补正通知: one request that names everything that is missing (一次性告知).
 *
 * @param items what to hand in, a sentence a line
 * @param supplementDays working days that the locality has
 * @param expiresAt 00:00 (Asia/Shanghai) of the day after the last day
 */
public record Supplement(
        CaseNumber caseNumber, String items, LocalDateTime requestedAt, int supplementDays, LocalDateTime expiresAt) {}
