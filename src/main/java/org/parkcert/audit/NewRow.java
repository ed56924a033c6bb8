package org.parkcert.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** 待写留痕: a row that has no place in a chain yet, holding exactly what the database will give back. */
record NewRow(
        LocalDateTime recordedAt,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String authority,
        String origin,
        String action,
        @Nullable CaseNumber caseNumber,
        String objectReference,
        String details) {

    NewRow {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        actor = storable(actor);
        onBehalfOf = onBehalfOf == null ? null : storable(onBehalfOf);
        origin = storable(origin);
        objectReference = storable(objectReference);
        details = storable(details);
    }

    /** Half a surrogate pair has no place in UTF-8: it becomes a question mark here, not on the way to the database. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
