package org.parkcert.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parkcert.audit.AuditTrail;
import org.parkcert.casefile.DocumentFile.Format;
import org.parkcert.content.ContentUse;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 版式文件登记: of two who make the same file at once, the second is told by the key that there is one. */
@Component
class DocumentFileRows implements ContentUse {

    static final String MADE = "case.document-file-made";

    private final DocumentFileMapper files;
    private final AuditTrail audit;

    DocumentFileRows(DocumentFileMapper files, AuditTrail audit) {
        this.files = files;
        this.audit = audit;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is one */
    @Transactional
    public void keep(CaseNumber caseNumber, DocumentFile file) {
        files.insert(file);
        audit.record(
                MADE,
                caseNumber,
                Long.toString(file.documentId()),
                Map.of("format", file.fileFormat().name(), "sha256", file.sha256()));
    }

    @Transactional(readOnly = true)
    public Optional<DocumentFile> find(long documentId, Format format) {
        return files.find(documentId, format);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> named(Collection<String> sha256) {
        return files.named(sha256);
    }
}
