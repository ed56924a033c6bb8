package org.parkcert.shared;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 随机编号: 128 random bits, for ids that nobody may guess (drafts, receipts, certificates). */
public final class RandomId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /** @return 32 lower-case hexadecimal digits */
    public static String next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
