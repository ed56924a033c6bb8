package org.parkcert.outbox;

import org.springframework.transaction.support.TransactionSynchronization;

record AfterCommit(Runnable then) implements TransactionSynchronization {

    @Override
    public void afterCommit() {
        then.run();
    }
}
