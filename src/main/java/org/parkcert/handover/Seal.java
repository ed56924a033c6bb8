package org.parkcert.handover;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.parkcert.audit.Sm3;

/**
 * 封缄: the SM3 of the whole package as the comment at the end of the ZIP, so that a change is found wherever it is, also in what belongs to no
 * file of it.
 */
final class Seal {

    private static final String WORDS = "parkcert-handover sm3 ";
    private static final int LENGTH = WORDS.length() + 2 * Sm3.BYTES;
    private static final byte[] NO_COMMENT = {0, 0};

    private Seal() {}

    /** Of a ZIP without a comment: its last two bytes say so, and say the length of ours afterwards. */
    static void put(Path zip) throws IOException {
        try (var file = new RandomAccessFile(zip.toFile(), "rw")) {
            var end = file.length();
            var seal = WORDS + hash(file, end - NO_COMMENT.length);
            file.seek(end - NO_COMMENT.length);
            file.write(new byte[] {(byte) LENGTH, (byte) (LENGTH >> 8)});
            file.write(seal.getBytes(StandardCharsets.US_ASCII));
        }
    }

    static boolean holds(Path zip) throws IOException {
        try (var file = new RandomAccessFile(zip.toFile(), "r")) {
            var end = file.length() - LENGTH - NO_COMMENT.length;
            if (end < 0) {
                return false;
            }
            var expected = WORDS + hash(file, end);
            file.seek(end);
            var length = file.read() + (file.read() << 8);
            var seal = new byte[LENGTH];
            file.readFully(seal);
            return length == LENGTH && new String(seal, StandardCharsets.US_ASCII).equals(expected);
        }
    }

    private static String hash(RandomAccessFile file, long end) throws IOException {
        var digest = new SM3Digest();
        var buffer = new byte[1 << 16];
        file.seek(0);
        for (var left = end; left > 0; ) {
            var count = file.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                break;
            }
            digest.update(buffer, 0, count);
            left -= count;
        }
        digest.update(NO_COMMENT, 0, NO_COMMENT.length);
        var hash = new byte[Sm3.BYTES];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
