package org.parkcert.audit;

/** 链头: where a chain ends. */
record ChainHead(String chainKey, long lastPosition, String lastHash) {

    /** What stands in place of the hash before the first row. */
    static final String NOTHING_BEFORE = "0".repeat(2 * Sm3.BYTES);

    static ChainHead ofNew(String chainKey) {
        return new ChainHead(chainKey, 0, NOTHING_BEFORE);
    }
}
