package org.parkcert.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 登记项, as its version says.
 *
 * @param parkId null where the register isn't kept for each park
 * @param parkName null likewise
 * @param year null where the register isn't kept for each year
 * @param latestVersion another where a change for a later day is on record already
 * @param validUntil its last day, null while it holds
 * @param values by the key of the column, as text
 * @param reason of the change, null for the first version
 */
public record RegisterEntry(
        String id,
        String registerId,
        @Nullable String parkId,
        @Nullable String parkName,
        @Nullable Integer year,
        int version,
        int latestVersion,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Map<String, String> values,
        @Nullable String reason,
        LocalDateTime recordedAt,
        String recordedBy) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
