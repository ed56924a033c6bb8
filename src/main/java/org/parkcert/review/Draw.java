package org.parkcert.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * 随机抽取: puts a pool into the order that a seed gives: by SHA-256 of {@code <seed>:<user id>}. Anyone who has the recorded
 * seed and pool gets the same order; the first are drawn, the next replace those who recuse.
 */
final class Draw {

    private Draw() {}

    static List<String> order(String seed, List<String> pool) {
        return pool.stream()
                .sorted(Comparator.comparing((String userId) -> digest(seed + ":" + userId))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
