package org.parkcert.consultation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 会商意见 of one department.
 *
 * @param department its candidate group
 * @param consents null until it answered
 */
public record Opinion(
        String department,
        @Nullable Boolean consents,
        @Nullable String opinion,
        @Nullable String givenBy,
        @Nullable LocalDateTime givenAt) {

    public boolean isDissent() {
        return Boolean.FALSE.equals(consents);
    }
}
