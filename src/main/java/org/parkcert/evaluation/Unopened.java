package org.parkcert.evaluation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 未能立案的园区: it belongs to the round and has no case.
 *
 * @param openedAt when it was opened after all, null until then
 */
public record Unopened(
        CaseNumber roundNumber,
        String parkId,
        String reason,
        LocalDateTime failedAt,
        @Nullable LocalDateTime openedAt) {

    public boolean isOpenStill() {
        return openedAt == null;
    }
}
