package org.parkcert.notification;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;

/** The messages of one transaction, written together. A rollback loses them with what they tell. */
final class UnwrittenMessages implements TransactionSynchronization {

    private final MessageMapper messages;
    private final Runnable committed;
    private final List<MessageMapper.NewRow> rows = new ArrayList<>();
    private boolean committing;

    UnwrittenMessages(MessageMapper messages, Runnable committed) {
        this.messages = messages;
        this.committed = committed;
    }

    boolean isOf(MessageMapper mapper) {
        return messages == mapper;
    }

    void add(MessageMapper.NewRow row) {
        rows.add(row);
        if (committing) {
            write();
        }
    }

    private void write() {
        if (!rows.isEmpty()) {
            messages.insert(List.copyOf(rows));
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
