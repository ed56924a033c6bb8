package org.parkcert.outbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;

/** The effects of one transaction, written together. A rollback loses them with what causes them. */
final class UnwrittenEffects implements TransactionSynchronization {

    private final EffectMapper effects;
    private final Runnable committed;
    private final List<EffectMapper.NewRow> rows = new ArrayList<>();
    private boolean committing;

    UnwrittenEffects(EffectMapper effects, Runnable committed) {
        this.effects = effects;
        this.committed = committed;
    }

    boolean isOf(EffectMapper mapper) {
        return effects == mapper;
    }

    void add(EffectMapper.NewRow row) {
        rows.add(row);
        if (committing) {
            write();
        }
    }

    private void write() {
        if (!rows.isEmpty()) {
            effects.insert(List.copyOf(rows));
            rows.clear();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        write();
    }

    @Override
    public void afterCommit() {
        committed.run();
    }
}
