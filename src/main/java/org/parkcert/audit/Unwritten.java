package org.parkcert.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;

/** 待写审计: the rows of one transaction, written together. A rollback loses them with what they tell. */
final class Unwritten implements TransactionSynchronization {

    private final AuditMapper entries;
    private final List<AuditMapper.Row> rows = new ArrayList<>();
    private boolean committing;

    Unwritten(AuditMapper entries) {
        this.entries = entries;
    }

    boolean isOf(AuditMapper mapper) {
        return entries == mapper;
    }

    void add(AuditMapper.Row row) {
        rows.add(row);
        if (committing) {
            write();
        }
    }

    void write() {
        if (!rows.isEmpty()) {
            entries.insert(List.copyOf(rows));
            rows.clear();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        write();
    }
}
