package org.parkcert.handover;

import java.time.LocalDateTime;
import java.util.List;
import org.parkcert.shared.CaseNumber;

/**
 * 移交清单: what is in the ZIP, with the hashes of each entry; it and its hash aren't listed.
 *
 * @param format by which the check knows what it reads
 * @param auditHead the last link of the audit extract
 */
record Manifest(
        String format,
        CaseNumber caseNumber,
        String authority,
        LocalDateTime exportedAt,
        String exportedBy,
        String auditHead,
        List<Entry> entries) {

    static final String FORMAT = "parkcert-handover/1";
    static final String NAME = "manifest.json";

    /** Holds the SM3 of the manifest. */
    static final String HASH = "manifest.sm3";

    /**
     * 一个文件.
     *
     * @param name within the ZIP: small letters, digits, {@code - . /} alone
     * @param title what people call it
     */
    record Entry(String name, String title, long size, String sha256, String sm3) {}
}
