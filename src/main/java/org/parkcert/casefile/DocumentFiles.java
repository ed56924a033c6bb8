package org.parkcert.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.parkcert.casefile.DocumentFile.Format;
import org.parkcert.content.ContentStore;
import org.parkcert.document.Manuscript;
import org.parkcert.document.Typesetting;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * 版式文件: PDF and OFD of what was issued, made for the first who asks and the same bytes for all who come later. Not made in the
 * transaction that issues, which holds locks.
 */
@Service
public class DocumentFiles {

    private final DocumentFileRows rows;
    private final ContentStore contents;
    private final Typesetting typesetting;
    private final Clock clock;

    DocumentFiles(DocumentFileRows rows, ContentStore contents, Typesetting typesetting, Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.typesetting = typesetting;
        this.clock = clock;
    }

    public byte[] pdf(CaseDocument document) {
        return of(document, Format.PDF);
    }

    public byte[] ofd(CaseDocument document) {
        return of(document, Format.OFD);
    }

    /** 草稿 as PDF, laid out as it would be issued and marked; kept nowhere. */
    public byte[] draft(String html) {
        return typesetting.draft(new Manuscript(html, sha256(html), LocalDateTime.now(clock)));
    }

    byte[] of(CaseDocument document, Format format) {
        try {
            var file = rows.find(document.id(), format);
            if (file.isEmpty()) {
                make(document, format);
                file = rows.find(document.id(), format);
            }
            try (var content = contents.open(file.orElseThrow().sha256())) {
                return content.readAllBytes();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file of a document can't be stored or read", unreadable);
        }
    }

    /** First the file, then its row. */
    private void make(CaseDocument document, Format format) throws IOException {
        var manuscript = new Manuscript(document.html(), sha256(document.html()), document.createdAt());
        var bytes = format == Format.PDF ? typesetting.pdf(manuscript) : typesetting.ofd(manuscript);
        var file =
                new DocumentFile(document.id(), format, contents.keep(bytes), bytes.length, LocalDateTime.now(clock));
        try {
            rows.keep(document.caseNumber(), file);
        } catch (DuplicateKeyException madeMeanwhile) {
            if (rows.find(document.id(), format).isEmpty()) {
                throw madeMeanwhile;
            }
        }
    }

    static String sha256(String html) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
