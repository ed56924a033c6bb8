package org.parkcert.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditedContent;
import org.parkcert.casefile.CaseDocumentMapper.Text;
import org.parkcert.content.ContentStore;
import org.springframework.stereotype.Component;

/** Whether each document, and each file made of it, is still what was issued. */
@Component
class AuditedDocuments implements AuditedContent {

    static final String KEPT = "case.document-kept";

    private final CaseDocumentMapper documents;
    private final DocumentFileMapper files;
    private final ContentStore contents;

    AuditedDocuments(CaseDocumentMapper documents, DocumentFileMapper files, ContentStore contents) {
        this.documents = documents;
        this.files = files;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "文书";
    }

    @Override
    public Set<String> actions() {
        return Set.of(KEPT, DocumentFileRows.MADE);
    }

    @Override
    public List<String> faults(List<AuditEntry> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(AuditedDocuments::document).distinct().toList();
        var texts = documents.texts(ids).stream().collect(Collectors.toMap(Text::id, text -> text));
        var made = files.of(ids).stream()
                .collect(Collectors.toMap(
                        file -> file.documentId() + file.fileFormat().name(), file -> file));
        var faults = new ArrayList<String>();
        for (var row : rows) {
            var id = document(row);
            var format = row.details().getOrDefault("format", "");
            var fault = row.action().equals(KEPT)
                    ? faultOfText(row, texts.get(id))
                    : faultOfFile(row, made.get(id + format));
            fault.ifPresent(what -> faults.add("文书 " + id + "（" + title(texts, id) + "）" + format + what));
        }
        return faults;
    }

    @Override
    public String subject(AuditEntry row) {
        return row.action().equals(KEPT)
                ? row.object()
                : file(document(row), row.details().getOrDefault("format", ""));
    }

    @Override
    public List<String> strangers(Set<String> told) {
        var texts = documents.all().stream()
                .filter(document -> !told.contains(Long.toString(document.id())))
                .map(document -> "文书 " + document.id() + "（" + document.title() + "）在留痕中没有来历");
        var laidOut = files.all().stream()
                .filter(made ->
                        !told.contains(file(made.documentId(), made.fileFormat().name())))
                .map(made ->
                        "文书 " + made.documentId() + " 的 " + made.fileFormat().name() + " 文件在留痕中没有来历");
        return Stream.concat(texts, laidOut).toList();
    }

    private static String file(long document, String format) {
        return document + " " + format;
    }

    private static long document(AuditEntry row) {
        return Long.parseLong(row.object());
    }

    private static String title(Map<Long, Text> texts, long id) {
        var text = texts.get(id);
        return text == null ? "已不存在" : text.title();
    }

    /** What was kept before hashes were recorded can't be checked. */
    private static Optional<String> faultOfText(AuditEntry row, @Nullable Text text) {
        if (text == null) {
            return Optional.of("的登记不见了");
        }
        var sha256 = row.details().get("sha256");
        return sha256 == null || sha256.equals(DocumentFiles.sha256(text.html()))
                ? Optional.empty()
                : Optional.of("的内容与留痕不一致");
    }

    private Optional<String> faultOfFile(AuditEntry row, @Nullable DocumentFile file) {
        var sha256 = row.details().getOrDefault("sha256", "");
        if (file == null) {
            return Optional.of(" 文件的登记不见了");
        }
        if (!file.sha256().equals(sha256)) {
            return Optional.of(" 文件登记的哈希与留痕不一致");
        }
        try {
            return switch (contents.check(sha256)) {
                case INTACT -> Optional.empty();
                case MISSING -> Optional.of(" 文件丢失");
                case ALTERED -> Optional.of(" 文件的内容与留痕不一致");
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException("文书的文件无法读取", unreadable);
        }
    }
}
