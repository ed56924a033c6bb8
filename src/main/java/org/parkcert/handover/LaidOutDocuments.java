package org.parkcert.handover;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentFiles;
import org.parkcert.document.UnprintableDocument;
import org.parkcert.shared.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 版式文书: the documents of a case as they go into its package. */
@Component
class LaidOutDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(LaidOutDocuments.class);

    private final CaseFiles cases;
    private final DocumentFiles documentFiles;

    LaidOutDocuments(CaseFiles cases, DocumentFiles documentFiles) {
        this.cases = cases;
        this.documentFiles = documentFiles;
    }

    /** @param files PDF and OFD by the ending of their names; none where a character is in no font */
    record Laid(String html, Map<String, byte[]> files) {}

    static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }

    /** By the document's id. */
    Map<Long, Laid> of(CaseNumber caseNumber) {
        var laid = new LinkedHashMap<Long, Laid>();
        cases.documents(caseNumber)
                .forEach(document -> laid.put(document.id(), new Laid(document.html(), files(document))));
        return laid;
    }

    /** What can't be laid out stands in the package as it was issued: nobody's handover fails for a rare character. */
    private Map<String, byte[]> files(CaseDocument document) {
        var files = new LinkedHashMap<String, byte[]>();
        try {
            files.put("pdf", documentFiles.pdf(document));
            files.put("ofd", documentFiles.ofd(document));
        } catch (UnprintableDocument unprintable) {
            LOG.warn("{}：文书 {} 只有网页：{}", document.caseNumber(), document.id(), unprintable.getMessage());
        }
        return files;
    }
}
