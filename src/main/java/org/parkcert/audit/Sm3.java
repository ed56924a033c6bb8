package org.parkcert.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** 杂凑 SM3 (GB/T 32905): what a row of the audit trail holds of a thing instead of the thing, under {@link #DETAIL}. */
public final class Sm3 {

    /** The detail of an audit row that holds the hash of a stored thing. */
    public static final String DETAIL = "sm3";

    public static final int BYTES = 32;

    private Sm3() {}

    /** @return 64 lower-case hexadecimal digits */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** @return 64 lower-case hexadecimal digits of the text in UTF-8 */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads to the end, doesn't close. */
    public static String hex(InputStream content) throws IOException {
        var digest = new SM3Digest();
        var buffer = new byte[1 << 16];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        var hash = new byte[BYTES];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    static byte[] of(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        var hash = new byte[BYTES];
        digest.doFinal(hash, 0);
        return hash;
    }
}
