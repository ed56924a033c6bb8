package org.parkcert.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.RepresentedBodies;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 审计: writes a row in the caller's transaction. Nothing here changes or removes one. */
@Service
@Transactional
public class AuditTrail {

    private final AuditMapper entries;
    private final Chains chains;
    private final Origin origin;
    private final CurrentUser currentUser;
    private final RepresentedBodies bodies;
    private final Details details;
    private final Clock clock;

    AuditTrail(
            AuditMapper entries,
            Chains chains,
            Origin origin,
            CurrentUser currentUser,
            RepresentedBodies bodies,
            Details details,
            Clock clock) {
        this.entries = entries;
        this.chains = chains;
        this.origin = origin;
        this.currentUser = currentUser;
        this.bodies = bodies;
        this.details = details;
        this.clock = clock;
    }

    /**
     * @param action {@code <feature>.<what happened>}
     * @param object reference of the thing, such as an id or a number; never personal data
     * @param details references and salted hashes, never personal data; of a change what was before and after
     */
    public void record(String action, @Nullable CaseNumber caseNumber, String object, Map<String, String> details) {
        recordFor(null, action, caseNumber, object, details);
    }

    /** @param onBehalfOf body or account for which whoever acts stands in; null for the body that he represents, if any */
    public void recordFor(
            @Nullable String onBehalfOf,
            String action,
            @Nullable CaseNumber caseNumber,
            String object,
            Map<String, String> details) {
        var actor = currentUser.orSystem();
        var represented = onBehalfOf == null ? bodies.of(actor).orElse(null) : onBehalfOf;
        add(actor, represented, origin.of(actor), action, caseNumber, object, details);
    }

    /** Who signs in isn't signed in yet. */
    void recordSignIn(Actor actor, String action, String userId) {
        add(actor, bodies.of(actor).orElse(null), origin.ofSignIn(), action, null, userId, Map.of());
    }

    private void add(
            Actor actor,
            @Nullable String onBehalfOf,
            String from,
            String action,
            @Nullable CaseNumber caseNumber,
            String object,
            Map<String, String> details) {
        unwritten()
                .add(new NewRow(
                        LocalDateTime.now(clock),
                        actor.userId(),
                        onBehalfOf,
                        actor.authority(),
                        from,
                        action,
                        caseNumber,
                        object,
                        this.details.written(details)));
    }

    /** What happened in a case, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(CaseNumber caseNumber) {
        var recorded = entries.ofChain(Chains.keyOf(caseNumber)).stream().map(details::entry);
        var unwritten = unwritten().rows().stream()
                .filter(row -> caseNumber.equals(row.caseNumber()))
                .map(details::entry);
        return Stream.concat(recorded, unwritten).toList();
    }

    /** The case's chain from its first link on; what the transaction records itself becomes part of it when it commits. */
    @Transactional(readOnly = true)
    public List<ChainLink> chain(CaseNumber caseNumber) {
        return entries.ofChain(Chains.keyOf(caseNumber)).stream()
                .map(ChainLink::of)
                .toList();
    }

    /** What the transaction has recorded so far; it is written with one statement before the transaction commits. */
    private Unwritten unwritten() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Unwritten.class::isInstance)
                .map(Unwritten.class::cast)
                .filter(unwritten -> unwritten.isOf(chains))
                .findFirst()
                .orElseGet(() -> {
                    var unwritten = new Unwritten(chains);
                    TransactionSynchronizationManager.registerSynchronization(unwritten);
                    return unwritten;
                });
    }
}
