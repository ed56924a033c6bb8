package org.parkcert.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * 留痕: one row as it is stored, a link of its chain.
 *
 * @param onBehalfOf for whom the actor stood in
 * @param authority tenant of the actor
 * @param origin address of the request, of a job its node
 * @param details JSON, as stored
 */
record ChainedRow(
        String chainKey,
        long chainPosition,
        LocalDateTime recordedAt,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String authority,
        String origin,
        String action,
        @Nullable String caseNumber,
        String objectReference,
        String details,
        String previousHash,
        String ownHash) {

    static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    static ChainedRow after(ChainHead head, NewRow row) {
        var unsealed = new ChainedRow(
                head.chainKey(),
                head.lastPosition() + 1,
                row.recordedAt(),
                row.actor(),
                row.onBehalfOf(),
                row.authority(),
                row.origin(),
                row.action(),
                row.caseNumber() == null ? null : row.caseNumber().value(),
                row.objectReference(),
                row.details(),
                head.lastHash(),
                "");
        return unsealed.sealed();
    }

    /**
     * The text under the hash, edition 1: a line that names the edition, then each column in this order as name, number of bytes in UTF-8 and content,
     * or a hyphen for none. With the lengths given, no two rows have the same text.
     */
    String canonicalText() {
        var text = new StringBuilder("parkcert-audit 1\n");
        add(text, "chain", chainKey);
        add(text, "position", Long.toString(chainPosition));
        add(text, "at", recordedAt.format(MOMENT));
        add(text, "actor", actor);
        add(text, "on-behalf-of", onBehalfOf);
        add(text, "authority", authority);
        add(text, "origin", origin);
        add(text, "action", action);
        add(text, "case", caseNumber);
        add(text, "object", objectReference);
        add(text, "details", details);
        add(text, "previous", previousHash);
        return text.toString();
    }

    String computedHash() {
        return Sm3.hex(canonicalText());
    }

    /** Whether the row is what was sealed. */
    boolean isIntact() {
        return ownHash.equals(computedHash());
    }

    ChainHead head() {
        return new ChainHead(chainKey, chainPosition, ownHash);
    }

    private ChainedRow sealed() {
        return new ChainedRow(
                chainKey,
                chainPosition,
                recordedAt,
                actor,
                onBehalfOf,
                authority,
                origin,
                action,
                caseNumber,
                objectReference,
                details,
                previousHash,
                computedHash());
    }

    private static void add(StringBuilder text, String name, @Nullable String content) {
        text.append(name).append(' ');
        if (content == null) {
            text.append("-\n");
        } else {
            text.append(content.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(content)
                    .append('\n');
        }
    }
}
