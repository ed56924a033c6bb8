package org.parkcert.handover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.parkcert.audit.Sm3;
import org.parkcert.signing.Signature;

/** 移交包 while it is written: each entry is streamed and its hashes are taken down. */
final class HandoverPackage implements AutoCloseable {

    /** Safe on every system, and no way out of a folder. */
    static final Pattern SAFE = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*(\\.[a-z0-9]{1,5})");

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    HandoverPackage(OutputStream target) {
        zip = new ZipOutputStream(target);
    }

    void add(String name, String title, byte[] content) throws IOException {
        add(name, title, new ByteArrayInputStream(content));
    }

    void add(String name, String title, InputStream content) throws IOException {
        begin(name);
        var sha256 = sha256();
        var sm3 = new SM3Digest();
        var buffer = new byte[1 << 16];
        var size = 0L;
        try (var source = new DigestInputStream(content, sha256)) {
            for (var count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                sm3.update(buffer, 0, count);
                zip.write(buffer, 0, count);
                size += count;
            }
        }
        zip.closeEntry();
        var hash = new byte[Sm3.BYTES];
        sm3.doFinal(hash, 0);
        entries.add(new Manifest.Entry(
                name,
                title,
                size,
                HexFormat.of().formatHex(sha256.digest()),
                HexFormat.of().formatHex(hash)));
    }

    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    /** The manifest, its hash and its signature, last and unlisted. */
    void finish(String manifest, Signature signature) throws IOException {
        write(Manifest.NAME, manifest);
        write(Manifest.HASH, Sm3.hex(manifest));
        write(Manifest.SIGNATURE, signature.base64());
        zip.finish();
    }

    private void write(String name, String content) throws IOException {
        begin(name);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        if (!SAFE.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a safe name: " + name);
        }
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
