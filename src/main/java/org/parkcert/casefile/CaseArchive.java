package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.AuthorityDeployed;
import org.parkcert.bundle.Practice;
import org.parkcert.casefile.ArchivePart.Entry;
import org.parkcert.casefile.ArchivePart.Section;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 归档: a case that has its outcome is archived by itself, with an index, as soon as nothing of its file is missing (P-10). */
@Service
@Transactional
public class CaseArchive {

    static final String INDEX = "archive-index";

    private final CaseArchiveMapper archive;
    private final CaseFiles cases;
    private final Authorities authorities;
    private final DocumentTemplates templates;
    private final ObjectProvider<ArchivePart> parts;
    private final AuditTrail audit;
    private final Clock clock;

    CaseArchive(
            CaseArchiveMapper archive,
            CaseFiles cases,
            Authorities authorities,
            DocumentTemplates templates,
            ObjectProvider<ArchivePart> parts,
            AuditTrail audit,
            Clock clock) {
        this.archive = archive;
        this.cases = cases;
        this.authorities = authorities;
        this.templates = templates;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /** 办结: archived at once, or waiting for what is missing; closed without more where the practice is off. */
    void ended(CaseNumber caseNumber) {
        if (cases.practices(caseNumber).on(Practice.ARCHIVE)) {
            archive.update(caseNumber, ArchiveState.PENDING, null);
            archiveIfComplete(caseNumber);
        }
    }

    @EventListener
    void grew(CaseRecordGrew grown) {
        cases.lock(grown.caseNumber());
        if (state(grown.caseNumber()).filter(ArchiveState.PENDING::equals).isPresent()) {
            archiveIfComplete(grown.caseNumber());
        }
    }

    /** The practice was switched off: what waited for its archive waits no longer. */
    @EventListener
    void practicesChanged(AuthorityDeployed deployed) {
        if (authorities.get(deployed.authority()).practices().on(Practice.ARCHIVE)) {
            return;
        }
        for (var caseNumber : archive.pending(deployed.authority())) {
            cases.lock(caseNumber);
            archive.update(caseNumber, null, null);
            audit.record("case.archive-waived", caseNumber, caseNumber.value(), Map.of());
        }
    }

    private void archiveIfComplete(CaseNumber caseNumber) {
        var caseFile = cases.get(caseNumber);
        var missing = missing(caseFile);
        if (!missing.isEmpty()) {
            audit.record(
                    "case.archive-pending",
                    caseNumber,
                    caseNumber.value(),
                    Map.of("missing", Integer.toString(missing.size())));
            return;
        }
        var index = templates.render(caseNumber, INDEX, fields(caseFile));
        cases.keepDocument(
                caseNumber, new CaseDocument.Draft(INDEX, "卷内目录", CaseDocument.Audience.INTERNAL, null, index));
        archive.update(caseNumber, ArchiveState.ARCHIVED, LocalDateTime.now(clock));
        audit.record("case.archived", caseNumber, caseNumber.value(), Map.of());
    }

    /** Empty while the case runs, and where cases aren't archived. */
    @Transactional(readOnly = true)
    public Optional<ArchiveState> state(CaseNumber caseNumber) {
        return archive.find(caseNumber).flatMap(row -> Optional.ofNullable(row.archiveState()));
    }

    @Transactional(readOnly = true)
    Optional<ArchiveView> view(CaseFile caseFile) {
        return archive.find(caseFile.caseNumber()).flatMap(row -> Optional.ofNullable(row.archiveState())
                .map(state -> new ArchiveView(
                        state,
                        state.label(),
                        state == ArchiveState.PENDING ? missing(caseFile) : List.of(),
                        row.archivedAt())));
    }

    private List<String> missing(CaseFile caseFile) {
        return parts.orderedStream()
                .flatMap(part -> part.missing(caseFile).stream())
                .toList();
    }

    private Map<String, Object> fields(CaseFile caseFile) {
        var entries = parts.orderedStream()
                .flatMap(part -> part.entries(caseFile).stream())
                .toList();
        var sections = new ArrayList<Map<String, Object>>();
        var number = 0;
        for (var section : Section.values()) {
            var rows = new ArrayList<Map<String, Object>>();
            for (var entry :
                    entries.stream().filter(one -> one.section() == section).toList()) {
                rows.add(row(++number, entry));
            }
            if (!rows.isEmpty()) {
                sections.add(Map.of("label", section.label(), "rows", rows));
            }
        }
        return Map.of(
                "sections", sections,
                "total", number,
                "receivedOn", ChineseDate.of(caseFile.receivedOn()),
                "outcome",
                        Optional.ofNullable(caseFile.outcome())
                                .map(Outcome::label)
                                .orElse(""),
                "endedOn", ended(caseFile),
                "archivedOn", ChineseDate.of(LocalDate.now(clock)));
    }

    private static String ended(CaseFile caseFile) {
        var closedAt = caseFile.closedAt();
        return closedAt == null ? "" : ChineseDate.of(closedAt.toLocalDate());
    }

    private static Map<String, Object> row(int number, Entry entry) {
        return Map.of(
                "no", number,
                "title", entry.title(),
                "number", entry.number(),
                "author", entry.author(),
                "date", ChineseDate.of(entry.date()));
    }

    /** 归档情况. */
    record ArchiveView(ArchiveState state, String label, List<String> missing, @Nullable LocalDateTime archivedAt) {}
}
