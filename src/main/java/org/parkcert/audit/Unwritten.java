package org.parkcert.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * 待写审计: the rows of one transaction, written together after all else, so that the ends of the chains are locked for the commit
 * alone. A rollback loses them with what they tell.
 */
final class Unwritten implements TransactionSynchronization {

    private final Chains chains;
    private final List<NewRow> rows = new ArrayList<>();
    private boolean committing;

    Unwritten(Chains chains) {
        this.chains = chains;
    }

    boolean isOf(Chains others) {
        return chains == others;
    }

    void add(NewRow row) {
        rows.add(row);
        if (committing) {
            write();
        }
    }

    List<NewRow> rows() {
        return List.copyOf(rows);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        write();
    }

    private void write() {
        if (!rows.isEmpty()) {
            chains.append(List.copyOf(rows));
            rows.clear();
        }
    }
}
