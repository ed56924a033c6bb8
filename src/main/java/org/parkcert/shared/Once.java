package org.parkcert.shared;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 一次读取: what is read once in a transaction and stays the same until its end. */
public final class Once {

    private Once() {}

    /**
     * Reads at the first call in a transaction; without a transaction each time.
     *
     * @param owner whose value it is
     * @param key which of the owner's values
     */
    public static <T> T perTransaction(Object owner, Object key, Supplier<T> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Kept<?> kept && kept.isOf(owner, key)) {
                @SuppressWarnings("unchecked")
                var found = (T) kept.found;
                return found;
            }
        }
        var found = read.get();
        TransactionSynchronizationManager.registerSynchronization(new Kept<>(owner, key, found));
        return found;
    }

    /** What the owner's values were may no longer be so: they are read again. */
    public static void again(Object owner) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            for (var known : TransactionSynchronizationManager.getSynchronizations()) {
                if (known instanceof Kept<?> kept && kept.owner == owner) {
                    kept.valid = false;
                }
            }
        }
    }

    /** Goes with the transaction, also when another one is nested in it. */
    private static final class Kept<T> implements TransactionSynchronization {

        private final Object owner;
        private final Object key;
        private final T found;
        private boolean valid = true;

        Kept(Object owner, Object key, T found) {
            this.owner = owner;
            this.key = key;
            this.found = found;
        }

        boolean isOf(Object whose, Object which) {
            return valid && owner == whose && key.equals(which);
        }
    }
}
