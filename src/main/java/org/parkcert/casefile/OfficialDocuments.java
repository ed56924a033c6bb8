package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 编号印发: a document that bears the authority's number goes to the locality; where no proof is asked for, it is delivered with its issue (P-8). */
@Service
@Transactional
public class OfficialDocuments {

    private final CaseFiles caseFiles;
    private final Deliveries deliveries;
    private final Interests interests;
    private final Authorities authorities;
    private final Numbers numbers;
    private final DocumentTemplates templates;
    private final AuditTrail audit;
    private final Clock clock;

    OfficialDocuments(
            CaseFiles caseFiles,
            Deliveries deliveries,
            Interests interests,
            Authorities authorities,
            Numbers numbers,
            DocumentTemplates templates,
            AuditTrail audit,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.deliveries = deliveries;
        this.interests = interests;
        this.authorities = authorities;
        this.numbers = numbers;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** 编号、印发; the number is drawn last. */
    public Issued issue(CaseNumber caseNumber, String template, String kind, String title, Map<String, Object> given) {
        var caseFile = caseFiles.lock(caseNumber);
        var prefix = authorities.get(caseFile.authority()).documentPrefix();
        var number = numbers.nextDocumentNumber(prefix, LocalDate.now(clock).getYear());
        var fields = new HashMap<>(given);
        fields.put("documentNumber", number);
        var html = templates.render(caseNumber, template, fields);
        var documentId = caseFiles.keepDocument(
                caseNumber, new CaseDocument.Draft(kind, title, CaseDocument.Audience.APPLICANT, number, html));
        interests.keepRegister(caseNumber);
        if (!deliveries.proved(caseNumber)) {
            deliveries.countAtIssue(caseNumber, documentId);
        }
        audit.record(
                "case.document-issued",
                caseNumber,
                number,
                Map.of("kind", kind, "document", Long.toString(documentId)));
        return new Issued(documentId, number);
    }

    /** 印发的文书. */
    public record Issued(long documentId, String documentNumber) {}
}
