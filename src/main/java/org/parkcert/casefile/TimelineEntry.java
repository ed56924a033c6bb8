package org.parkcert.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 办理经过: one entry.
 *
 * @param who name of whoever did it, null where it isn't to be known
 * @param article the clause as the regulation names it
 * @param fields what was submitted, empty where it isn't to be known
 */
record TimelineEntry(
        LocalDateTime at,
        Kind kind,
        String title,
        @Nullable String who,
        @Nullable String clause,
        @Nullable String article,
        Map<String, String> fields) {

    static TimelineEntry of(LocalDateTime at, Kind kind, String title) {
        return new TimelineEntry(at, kind, title, null, null, null, Map.of());
    }

    enum Kind {
        STARTED,
        STAGE,
        DECISION,
        CLOCK_PAUSED,
        CLOCK_RESUMED,
        DOCUMENT,
        CLOSED;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
