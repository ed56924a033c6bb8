package org.parkcert.audit;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 链环: a row of the audit trail as it leaves the platform, with all that its hash covers, so that anybody can compute it again.
 *
 * @param chain which chain it is a link of
 * @param details JSON, as stored
 * @param previous hash of the link before
 * @param hash SM3 of the canonical text, which ends with the hash before
 */
public record ChainLink(
        String chain,
        long position,
        LocalDateTime recordedAt,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String authority,
        String origin,
        String action,
        @Nullable String caseNumber,
        String object,
        String details,
        String previous,
        String hash) {

    static ChainLink of(ChainedRow row) {
        return new ChainLink(
                row.chainKey(),
                row.chainPosition(),
                row.recordedAt(),
                row.actor(),
                row.onBehalfOf(),
                row.authority(),
                row.origin(),
                row.action(),
                row.caseNumber(),
                row.objectReference(),
                row.details(),
                row.previousHash(),
                row.ownHash());
    }

    public static String chainOf(CaseNumber caseNumber) {
        return Chains.keyOf(caseNumber);
    }

    /** The hash with which the chain ends. */
    public static String headOf(List<ChainLink> links) {
        return links.isEmpty()
                ? ChainHead.NOTHING_BEFORE
                : links.get(links.size() - 1).hash();
    }

    /** @return null when this is the chain from its first link on, whole; else the place of the first that is broken */
    public static @Nullable Integer firstBroken(String chain, List<ChainLink> links) {
        var head = ChainHead.ofNew(chain);
        for (var link : links) {
            var row = link.row();
            if (!link.chain().equals(chain)
                    || link.position() != head.lastPosition() + 1
                    || !link.previous().equals(head.lastHash())
                    || !link.hash().equals(row.computedHash())) {
                return Math.toIntExact(head.lastPosition() + 1);
            }
            head = row.head();
        }
        return null;
    }

    private ChainedRow row() {
        return new ChainedRow(
                chain,
                position,
                recordedAt,
                actor,
                onBehalfOf,
                authority,
                origin,
                action,
                caseNumber,
                object,
                details,
                previous,
                hash);
    }
}
