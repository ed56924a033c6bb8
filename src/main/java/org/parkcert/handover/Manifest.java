package org.parkcert.handover;

import java.time.LocalDateTime;
import java.util.List;
import org.parkcert.shared.CaseNumber;

/**
 * 移交清单: what is in the ZIP, with the hashes of each entry; it, its hash and its signature aren't listed.
 *
 * @param format by which the check knows what it reads
 * @param auditHead the hash with which the case's audit chain ended
 * @param signingKey id of the key in {@link #KEY}, which signed this
 * @param testKey made by the platform itself: its signature is no authority's word
 */
record Manifest(
        String format,
        CaseNumber caseNumber,
        String authority,
        LocalDateTime exportedAt,
        String exportedBy,
        String auditHead,
        String signingKey,
        boolean testKey,
        List<Entry> entries) {

    static final String FORMAT = "parkcert-handover/2";
    static final String NAME = "manifest.json";

    /** Holds the SM3 of the manifest. */
    static final String HASH = "manifest.sm3";

    /** Holds the SM2 signature over the manifest, DER in Base64. */
    static final String SIGNATURE = "manifest.sig";

    /** The public key that verifies it, as OpenSSL reads it; an entry like any other. */
    static final String KEY = "signing-key.pem";

    /**
     * 一个文件.
     *
     * @param name within the ZIP: small letters, digits, {@code - . /} alone
     * @param title what people call it
     */
    record Entry(String name, String title, long size, String sha256, String sm3) {}
}
