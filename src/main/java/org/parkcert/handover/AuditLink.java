package org.parkcert.handover;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.Sm3;

/**
 * 留痕摘录: one row of the case's audit trail, chained to the one before.
 *
 * @param link SM3 over the link before and this row's own text
 */
record AuditLink(
        int position,
        LocalDateTime recordedAt,
        String actor,
        String action,
        String object,
        Map<String, String> details,
        String previous,
        String link) {

    static final String NOTHING_BEFORE = "0".repeat(2 * Sm3.BYTES);

    static List<AuditLink> chain(List<AuditEntry> entries) {
        var links = new ArrayList<AuditLink>();
        var previous = NOTHING_BEFORE;
        for (var entry : entries) {
            var unsealed = new AuditLink(
                    links.size() + 1,
                    entry.recordedAt(),
                    entry.actor(),
                    entry.action(),
                    entry.object(),
                    new TreeMap<>(entry.details()),
                    previous,
                    "");
            var link = unsealed.computed();
            links.add(unsealed.sealedBy(link));
            previous = link;
        }
        return links;
    }

    /** Empty for a whole chain; else the position of the first link that is broken. */
    static @Nullable Integer firstBroken(List<AuditLink> links) {
        var previous = NOTHING_BEFORE;
        for (var index = 0; index < links.size(); index++) {
            var link = links.get(index);
            if (link.position() != index + 1
                    || !link.previous().equals(previous)
                    || !link.link().equals(link.computed())) {
                return index + 1;
            }
            previous = link.link();
        }
        return null;
    }

    @JsonIgnore
    String computed() {
        var text = new StringBuilder("parkcert-handover-audit 1\n");
        add(text, Integer.toString(position));
        add(text, recordedAt.toString());
        add(text, actor);
        add(text, action);
        add(text, object);
        new TreeMap<>(details).forEach((name, value) -> {
            add(text, name);
            add(text, value);
        });
        add(text, previous);
        return Sm3.hex(text.toString());
    }

    /** With its length, so that no two rows have the same text. */
    private static void add(StringBuilder text, String part) {
        text.append(part.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(part)
                .append('\n');
    }

    private AuditLink sealedBy(String seal) {
        return new AuditLink(position, recordedAt, actor, action, object, details, previous, seal);
    }
}
