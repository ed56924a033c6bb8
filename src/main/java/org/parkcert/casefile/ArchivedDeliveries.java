package org.parkcert.casefile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parkcert.bundle.Practice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 送达凭证 in the index; a numbered document whose delivery isn't proved keeps the file open (P-8). */
@Component
@Order(20)
class ArchivedDeliveries implements ArchivePart {

    private final DeliveryMapper deliveries;
    private final CaseDocumentMapper documents;
    private final CaseFiles cases;

    ArchivedDeliveries(DeliveryMapper deliveries, CaseDocumentMapper documents, CaseFiles cases) {
        this.deliveries = deliveries;
        this.documents = documents;
        this.cases = cases;
    }

    @Override
    public List<Entry> entries(CaseFile caseFile) {
        var numbered = documents.listOf(caseFile.caseNumber());
        return deliveries.ofCase(caseFile.caseNumber()).stream()
                .flatMap(delivery -> numbered.stream()
                        .filter(document -> document.id() == delivery.documentId())
                        .map(document -> entry(document, delivery)))
                .toList();
    }

    private static Entry entry(DocumentRow document, Delivery delivery) {
        return new Entry(
                Section.DELIVERIES,
                document.title() + "的送达回证（" + delivery.manner().label() + "）",
                Objects.requireNonNullElse(document.documentNumber(), ""),
                delivery.recipient(),
                delivery.deliveredOn());
    }

    @Override
    public List<String> missing(CaseFile caseFile) {
        if (!cases.practices(caseFile.caseNumber()).on(Practice.DELIVERY)) {
            return List.of();
        }
        var delivered = deliveries.ofCase(caseFile.caseNumber()).stream()
                .map(Delivery::documentId)
                .collect(Collectors.toSet());
        return documents.listOf(caseFile.caseNumber()).stream()
                .filter(document -> document.documentNumber() != null)
                .filter(document -> !delivered.contains(document.id()))
                .map(document -> document.title() + "的送达回证")
                .toList();
    }
}
