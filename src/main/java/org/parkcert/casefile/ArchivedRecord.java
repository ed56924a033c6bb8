package org.parkcert.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 卷宗本身: materials, documents and opinions, as the case file keeps them. */
@Component
@Order(0)
class ArchivedRecord implements ArchivePart {

    private static final Set<Outcome> DECIDED = Set.of(Outcome.APPROVED, Outcome.REFUSED, Outcome.RETURNED);

    private final CaseFiles cases;
    private final CaseDocumentMapper documents;
    private final ObjectProvider<CaseMaterials> materials;
    private final Authorities authorities;
    private final Directory directory;

    ArchivedRecord(
            CaseFiles cases,
            CaseDocumentMapper documents,
            ObjectProvider<CaseMaterials> materials,
            Authorities authorities,
            Directory directory) {
        this.cases = cases;
        this.documents = documents;
        this.materials = materials;
        this.authorities = authorities;
        this.directory = directory;
    }

    @Override
    public List<Entry> entries(CaseFile caseFile) {
        var authority = authorities.get(caseFile.authority());
        var applicant = authority
                .locality(caseFile.localityCode())
                .map(Authority.Locality::applicant)
                .orElse(caseFile.localityCode());
        var entries = new ArrayList<Entry>();
        materials.stream()
                .flatMap(source -> source.of(caseFile).stream())
                .map(material -> new Entry(
                        Section.MATERIALS,
                        material.name() + "（" + material.fileName() + "）",
                        "",
                        applicant,
                        caseFile.receivedOn()))
                .forEach(entries::add);
        documents.listOf(caseFile.caseNumber()).stream()
                .filter(document -> !document.kind().equals(Deliveries.RECEIPT))
                .map(document -> new Entry(
                        Section.DOCUMENTS,
                        document.title(),
                        Objects.requireNonNullElse(document.documentNumber(), ""),
                        authority.name(),
                        document.createdAt().toLocalDate()))
                .forEach(entries::add);
        entries.addAll(opinions(caseFile));
        return entries;
    }

    private List<Entry> opinions(CaseFile caseFile) {
        var decisions = cases.decisions(caseFile.caseNumber());
        var names = directory.find(decisions.stream().map(DecisionRecord::actor).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::userId, Person::name));
        return decisions.stream()
                .map(decision -> new Entry(
                        Section.OPINIONS,
                        decision.elementName(),
                        "",
                        names.getOrDefault(decision.actor(), decision.actor()),
                        decision.at().toLocalDate()))
                .toList();
    }

    @Override
    public List<String> missing(CaseFile caseFile) {
        var outcome = caseFile.outcome();
        if (!isAppliedFor(caseFile)) {
            return List.of();
        }
        var hasDecision = documents.listOf(caseFile.caseNumber()).stream()
                .anyMatch(document -> document.documentNumber() != null);
        return outcome != null && DECIDED.contains(outcome) && !hasDecision ? List.of("编有文号的决定文书") : List.of();
    }

    /** A report is received and put on record; nothing is decided. */
    private boolean isAppliedFor(CaseFile caseFile) {
        return authorities
                .get(caseFile.authority())
                .matter(caseFile.matter(), caseFile.regime())
                .filter(matter -> matter.startedBy() != Authority.StartedBy.APPLICATION)
                .isEmpty();
    }
}
