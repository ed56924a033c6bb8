package org.parkcert.filecheck;

import java.util.List;
import org.parkcert.filecheck.FileRefused.Reason;

/** 旧版文档 (doc): a compound file, known by the names in its directory, which lie in one piece. */
final class CompoundLook {

    static final Bytes START = Bytes.ofHex("d0cf11e0a1b11ae1");

    private static final Bytes WORD = Bytes.ofWideText("WordDocument");
    private static final Bytes ENCRYPTED = Bytes.ofWideText("EncryptedPackage");
    private static final List<Bytes> MACROS =
            List.of(Bytes.ofWideText("_VBA_PROJECT"), Bytes.ofWideText("Macros"), Bytes.ofWideText("VBA\0"));
    private static final Bytes PACKAGED = Bytes.ofWideText("\u0001Ole10Native");

    private CompoundLook() {}

    static FileFormat look(Bytes file) throws FileRefused {
        if (file.contains(ENCRYPTED)) {
            throw new FileRefused(Reason.ENCRYPTED);
        }
        if (MACROS.stream().anyMatch(file::contains)) {
            throw new FileRefused(Reason.MACROS);
        }
        if (file.contains(PACKAGED)) {
            throw new FileRefused(Reason.EMBEDDED_FILE);
        }
        if (!file.contains(WORD)) {
            throw new FileRefused(Reason.WRONG_FORMAT);
        }
        return FileFormat.DOC;
    }
}
