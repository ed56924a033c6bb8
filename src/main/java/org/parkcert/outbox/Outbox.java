package org.parkcert.outbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parkcert.audit.AuditTrail;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Page;
import org.parkcert.shared.RandomId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 待发: takes down what is to happen outside the database once the caller's transaction has committed. */
@Service
public class Outbox {

    private final EffectMapper effects;
    private final OutboxPoller poller;
    private final AuditTrail audit;
    private final Clock clock;

    Outbox(EffectMapper effects, OutboxPoller poller, AuditTrail audit, Clock clock) {
        this.effects = effects;
        this.poller = poller;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction: when it rolls back, nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Effect effect) {
        // the column holds milliseconds: rounded up, what is put now would be due later than now
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        unwritten()
                .add(new EffectMapper.NewRow(
                        RandomId.next(),
                        effect.channel(),
                        effect.authority(),
                        effect.caseNumber(),
                        effect.kind(),
                        effect.recipient(),
                        effect.content(),
                        now));
    }

    /** There may be something to do after a commit. */
    public void wake() {
        poller.wake();
    }

    /** What the transaction has put so far; written with one statement before it commits. */
    private UnwrittenEffects unwritten() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(UnwrittenEffects.class::isInstance)
                .map(UnwrittenEffects.class::cast)
                .filter(known -> known.isOf(effects))
                .findFirst()
                .orElseGet(() -> {
                    var first = new UnwrittenEffects(effects, poller::wake);
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
    }

    /** What was given up, newest first; of one authority, or of all where none is named. */
    @Transactional(readOnly = true)
    Page<FailedEffect> failed(String authority, Page.Request page) {
        return page.of(effects.listFailed(authority, page.size(), page.offset()), effects.countFailed(authority));
    }

    /** Waits again as if it were new; its key stays. */
    @Transactional
    void retry(long id, String authority) {
        var effect = failed(id, authority);
        if (effects.retry(id, authority, LocalDateTime.now(clock)) == 0) {
            throw NotFound.of("effect", "未送达事项", id);
        }
        record("outbox.retried", effect);
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(poller::wake));
    }

    /** Given up for good: forgets recipient and content. */
    @Transactional
    void discard(long id, String authority) {
        var effect = failed(id, authority);
        if (effects.discard(id, authority, LocalDateTime.now(clock)) == 0) {
            throw NotFound.of("effect", "未送达事项", id);
        }
        record("outbox.discarded", effect);
    }

    private FailedEffect failed(long id, String authority) {
        return effects.findFailed(id, authority).orElseThrow(() -> NotFound.of("effect", "未送达事项", id));
    }

    private void record(String action, FailedEffect effect) {
        audit.record(
                action,
                effect.caseNumber(),
                Long.toString(effect.id()),
                Map.of("channel", effect.channel(), "kind", effect.kind()));
    }

    /** How many of a case's effects still name their recipient; those that were delivered forgot him then. */
    @Transactional(readOnly = true)
    public int recipients(CaseNumber caseNumber, Collection<String> kinds) {
        return effects.recipients(caseNumber, kinds);
    }

    /** Forgets the recipients, what they were to be told, and what went wrong; nothing of it is sent any more. */
    @Transactional
    public void forgetRecipients(CaseNumber caseNumber, Collection<String> kinds) {
        effects.forgetRecipients(caseNumber, kinds, LocalDateTime.now(clock));
    }

    @Transactional(readOnly = true)
    public List<Count> counts() {
        return effects.counts();
    }

    /** 各状态的件数. */
    public record Count(String channel, String state, long number) {}
}
