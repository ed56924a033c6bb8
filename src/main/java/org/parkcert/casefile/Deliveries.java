package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Practice;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Person;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 送达: proof of delivery of decision documents; a recipient's periods start with it (P-8). */
@Service
@Transactional
public class Deliveries {

    /** Listed under 送达凭证, not among the documents. */
    static final String RECEIPT = "delivery-receipt";

    private static final int LONGEST_RECIPIENT = 100;

    private final DeliveryMapper deliveries;
    private final CaseFiles cases;
    private final CaseDocumentMapper documents;
    private final Authorities authorities;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final DocumentTemplates templates;
    private final AuditTrail audit;
    private final Clock clock;

    Deliveries(
            DeliveryMapper deliveries,
            CaseFiles cases,
            CaseDocumentMapper documents,
            Authorities authorities,
            Directory directory,
            CurrentUser currentUser,
            DocumentTemplates templates,
            AuditTrail audit,
            Clock clock) {
        this.deliveries = deliveries;
        this.cases = cases;
        this.documents = documents;
        this.authorities = authorities;
        this.directory = directory;
        this.currentUser = currentUser;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether delivery is proved by a record; where not, a document counts as delivered when it is issued. */
    @Transactional(readOnly = true)
    public boolean proved(CaseNumber caseNumber) {
        return authorities.get(cases.get(caseNumber).authority()).practices().on(Practice.DELIVERY);
    }

    /** Delivered with its issue, through the portal. */
    public void countAtIssue(CaseNumber caseNumber, long documentId) {
        keep(caseNumber, documentId, LocalDate.now(clock), applicant(caseNumber), Delivery.Manner.ELECTRONIC);
    }

    /**
     * 登记送达, with its receipt for the file.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault of the proof
     */
    public Delivery record(CaseNumber caseNumber, long documentId, Proof proof) {
        var document =
                documents.find(caseNumber, documentId).orElseThrow(() -> NotFound.of("document", "文书", documentId));
        var faults = new Faults();
        var deliveredOn = day(proof.deliveredOn(), document.createdAt().toLocalDate(), faults);
        var recipient = proof.recipient() == null ? "" : proof.recipient().strip();
        if (recipient.isEmpty() || recipient.length() > LONGEST_RECIPIENT) {
            faults.add("recipient", "required", "请填写签收人，最多 " + LONGEST_RECIPIENT + " 字");
        }
        var manner = manner(proof.manner(), faults);
        faults.throwIfAny();
        var delivery = keep(caseNumber, documentId, deliveredOn, recipient, manner);
        keepReceipt(document, delivery);
        return delivery;
    }

    /** 送达日期 of a document; empty while it isn't delivered. The recipient's periods start on the day after. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> deliveredOn(long documentId) {
        return deliveries.find(documentId).map(Delivery::deliveredOn);
    }

    /** 送达日期 of the case's last delivered document: of its decision, once the case is closed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> deliveredOn(CaseNumber caseNumber) {
        return deliveries.ofCase(caseNumber).stream()
                .reduce((earlier, later) -> later)
                .map(Delivery::deliveredOn);
    }

    /** 待送达: the newest numbered document of the case that isn't delivered yet. */
    @Transactional(readOnly = true)
    public Optional<Awaited> awaited(CaseNumber caseNumber) {
        var delivered =
                deliveries.ofCase(caseNumber).stream().map(Delivery::documentId).collect(Collectors.toSet());
        return documents.listOf(caseNumber).stream()
                .filter(document -> document.documentNumber() != null && !delivered.contains(document.id()))
                .max(Comparator.comparingLong(DocumentRow::id))
                .map(document ->
                        new Awaited(document.id(), document.title(), String.valueOf(document.documentNumber())));
    }

    /** 待送达的文书. */
    public record Awaited(long documentId, String title, String documentNumber) {}

    @Transactional(readOnly = true)
    public List<Delivery> of(CaseNumber caseNumber) {
        return deliveries.ofCase(caseNumber);
    }

    private Delivery keep(
            CaseNumber caseNumber, long documentId, LocalDate deliveredOn, String recipient, Delivery.Manner manner) {
        var delivery = new Delivery(
                documentId,
                caseNumber,
                deliveredOn,
                recipient,
                manner,
                currentUser.orSystem().userId(),
                LocalDateTime.now(clock));
        deliveries.insert(delivery);
        audit.record(
                "case.document-delivered",
                caseNumber,
                Long.toString(documentId),
                Map.of("on", deliveredOn.toString(), "manner", manner.key()));
        return delivery;
    }

    private void keepReceipt(CaseDocument document, Delivery delivery) {
        var fields = new HashMap<String, Object>();
        fields.put("deliveredTitle", document.title());
        fields.put("documentNumber", document.documentNumber() == null ? "" : document.documentNumber());
        fields.put("issuedOn", ChineseDate.of(document.createdAt().toLocalDate()));
        fields.put("recipient", delivery.recipient());
        fields.put("deliveredOn", ChineseDate.of(delivery.deliveredOn()));
        fields.put("manner", delivery.manner().label());
        fields.put(
                "recordedBy",
                directory.find(delivery.recordedBy()).map(Person::name).orElse(delivery.recordedBy()));
        var html = templates.render(delivery.caseNumber(), RECEIPT, fields);
        cases.keepDocument(
                delivery.caseNumber(),
                new CaseDocument.Draft(RECEIPT, "送达回证", CaseDocument.Audience.APPLICANT, null, html));
    }

    private String applicant(CaseNumber caseNumber) {
        var caseFile = cases.get(caseNumber);
        return authorities
                .get(caseFile.authority())
                .locality(caseFile.localityCode())
                .map(locality -> locality.applicant())
                .orElse(caseFile.localityCode());
    }

    private LocalDate day(@Nullable String written, LocalDate issuedOn, Faults faults) {
        var today = LocalDate.now(clock);
        var day = GivenDay.read("deliveredOn", "送达日期", written, faults);
        day.filter(given -> given.isAfter(today))
                .ifPresent(given -> faults.add("deliveredOn", "in-future", "送达日期不能晚于今天（" + today + "）"));
        day.filter(given -> given.isBefore(issuedOn))
                .ifPresent(given -> faults.add("deliveredOn", "before-issue", "送达日期不能早于文书印发日期（" + issuedOn + "）"));
        return day.orElse(today);
    }

    private static Delivery.Manner manner(@Nullable String key, Faults faults) {
        for (var manner : Delivery.Manner.values()) {
            if (manner.key().equals(key)) {
                return manner;
            }
        }
        faults.add("deliveryManner", "unknown", "请选择送达方式");
        return Delivery.Manner.DIRECT;
    }

    /** 送达情况 as somebody writes it down. */
    public record Proof(@Nullable String deliveredOn, @Nullable String recipient, @Nullable String manner) {}
}
