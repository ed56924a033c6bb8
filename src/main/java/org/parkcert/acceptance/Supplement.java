package org.parkcert.acceptance;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.parkcert.shared.CaseNumber;

/**
 * 补正通知: one request that names everything that is missing (一次性告知).
 *
 * @param items what to hand in, a sentence a line
 * @param codes of the materials named, with a comma between
 * @param lastMaterial id of the newest file that had been handed in by then
 * @param supplementDays working days that the locality has
 * @param expiresAt 00:00 (Asia/Shanghai) of the day after the last day
 */
public record Supplement(
        CaseNumber caseNumber,
        String items,
        String codes,
        long lastMaterial,
        LocalDateTime requestedAt,
        int supplementDays,
        LocalDateTime expiresAt) {

    List<String> lines() {
        return items.lines().map(String::strip).toList();
    }

    List<String> named() {
        return Arrays.stream(codes.split(",")).filter(code -> !code.isEmpty()).toList();
    }
}
