package org.parkcert.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Articles;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Person;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.Change;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 办件查阅: what the people of a case may see of it. */
@Service
@Transactional(readOnly = true)
class CaseReading {

    private final CaseAccess access;
    private final CaseFiles cases;
    private final CaseSearchMapper search;
    private final CaseDocumentMapper documents;
    private final ProcessingTime processingTime;
    private final StepDeadlines stepDeadlines;
    private final CaseArchive archive;
    private final AuditTrail audit;
    private final Authorities authorities;
    private final Parks parks;
    private final Directory directory;
    private final CurrentUser currentUser;

    CaseReading(
            CaseAccess access,
            CaseFiles cases,
            CaseSearchMapper search,
            CaseDocumentMapper documents,
            ProcessingTime processingTime,
            StepDeadlines stepDeadlines,
            CaseArchive archive,
            AuditTrail audit,
            Authorities authorities,
            Parks parks,
            Directory directory,
            CurrentUser currentUser) {
        this.access = access;
        this.cases = cases;
        this.search = search;
        this.documents = documents;
        this.processingTime = processingTime;
        this.stepDeadlines = stepDeadlines;
        this.archive = archive;
        this.audit = audit;
        this.authorities = authorities;
        this.parks = parks;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    Page<ListedCase> list(@Nullable Boolean open, Page.Request page) {
        var actor = currentUser.require();
        var authority = actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，不能查阅办件"));
        var query = new CaseQuery(authority, actor.localityCodes(), open, page.size(), page.offset());
        var rows = search.find(query);
        var overdue = stepDeadlines.open(rows.stream().map(CaseRow::caseNumber).toList()).stream()
                .filter(StepDeadlines.StepDeadline::overdue)
                .collect(Collectors.groupingBy(
                        StepDeadlines.StepDeadline::caseNumber,
                        Collectors.mapping(StepDeadlines.StepDeadline::label, Collectors.<String>toList())));
        return page.of(
                rows.stream()
                        .map(row -> ListedCase.of(
                                row, authorities.get(authority), overdue.getOrDefault(row.caseNumber(), List.of())))
                        .toList(),
                search.count(query));
    }

    CaseOverview overview(CaseNumber caseNumber) {
        var caseFile = access.require(caseNumber);
        var authority = authorities.get(caseFile.authority());
        var reasonKnown = !caseFile.isOpen() || access.seesInternal(caseFile);
        var stage = caseFile.stage();
        var outcome = caseFile.outcome();
        return new CaseOverview(
                caseNumber,
                authority.id(),
                authority.name(),
                caseFile.matter(),
                authority
                        .matter(caseFile.matter(), caseFile.regime())
                        .map(Authority.Matter::name)
                        .orElse(caseFile.matter()),
                caseFile.regime(),
                authority
                        .regime(caseFile.regime())
                        .filter(Authority.Regime::draft)
                        .isPresent(),
                outcome == null ? "open" : outcome.key(),
                statusLabel(caseFile),
                stage,
                stage == null ? null : stage.label(),
                caseFile.parkId(),
                parks.get(caseFile.parkId()).name(),
                caseFile.localityCode(),
                authority
                        .locality(caseFile.localityCode())
                        .map(Authority.Locality::name)
                        .orElse(caseFile.localityCode()),
                caseFile.applicationId(),
                caseFile.receivedOn(),
                caseFile.submittedAt(),
                caseFile.receiptReason(),
                cases.pinnedRules(caseNumber),
                deadlines(caseFile),
                outcome,
                reasonKnown ? caseFile.outcomeReason() : null,
                caseFile.closedAt(),
                archive.view(caseFile).orElse(null),
                caseFile.isOpen() && !access.seesInternal(caseFile) && cases.takesWithdrawal(caseNumber));
    }

    private List<ProcessingTime.ProcessingDeadline> deadlines(CaseFile caseFile) {
        return Stream.concat(
                        Stream.of(processingTime.of(caseFile)),
                        stepDeadlines.open(List.of(caseFile.caseNumber())).stream()
                                .map(ProcessingTime.ProcessingDeadline::of))
                .toList();
    }

    private String label(Outcome outcome, CaseFile caseFile) {
        return authorities
                .get(caseFile.authority())
                .matter(caseFile.matter(), caseFile.regime())
                .map(outcome::labelFor)
                .orElse(outcome.label());
    }

    private String statusLabel(CaseFile caseFile) {
        var outcome = caseFile.outcome();
        if (outcome == null) {
            return "办理中";
        }
        var label = label(outcome, caseFile);
        return archive.state(caseFile.caseNumber())
                .filter(ArchiveState.PENDING::equals)
                .map(pending -> label + "（" + pending.label() + "）")
                .orElse(label);
    }

    /** Oldest first. */
    List<TimelineEntry> timeline(CaseNumber caseNumber) {
        var caseFile = access.require(caseNumber);
        var articles = authorities.get(caseFile.authority()).articles();
        var entries = new ArrayList<TimelineEntry>();
        audit.of(caseNumber).stream()
                .flatMap(entry -> stageOrEnd(entry, caseFile))
                .forEach(entries::add);
        cases.pauses(caseNumber).stream().flatMap(CaseReading::stopAndGo).forEach(entries::add);
        entries.addAll(
                access.seesInternal(caseFile)
                        ? decisionsForStaff(ownClauses(caseFile), articles)
                        : decisionsForApplicant(ownClauses(caseFile), articles));
        documents(caseNumber).stream()
                .map(document -> TimelineEntry.of(document.createdAt(), TimelineEntry.Kind.DOCUMENT, document.title()))
                .forEach(entries::add);
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return List.copyOf(entries);
    }

    List<Evaluation> evaluations(CaseNumber caseNumber) {
        return cases.evaluations(access.require(caseNumber).caseNumber());
    }

    List<DocumentRow> documents(CaseNumber caseNumber) {
        var caseFile = access.require(caseNumber);
        var internal = access.seesInternal(caseFile);
        return documents.listOf(caseNumber).stream()
                .filter(document -> internal || document.audience().isForApplicantOf(caseFile))
                .filter(document -> !document.namesPanel() || access.seesPanel())
                .toList();
    }

    CaseDocument document(CaseNumber caseNumber, long id) {
        return documents(caseNumber).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .flatMap(row -> documents.find(caseNumber, row.id()))
                .orElseThrow(() -> NotFound.of("document", "文书", id));
    }

    private Stream<TimelineEntry> stageOrEnd(AuditEntry entry, CaseFile caseFile) {
        return switch (entry.action()) {
            case CaseProgress.STAGE_REACHED ->
                Stream.of(TimelineEntry.of(
                        entry.recordedAt(),
                        TimelineEntry.Kind.STAGE,
                        Stage.of(reached(entry, "stage")).label()));
            case CaseProgress.CLOSED ->
                Stream.of(TimelineEntry.of(
                        entry.recordedAt(),
                        TimelineEntry.Kind.CLOSED,
                        "办结：" + label(Outcome.of(reached(entry, "outcome")), caseFile)));
            case CaseFiles.STARTED ->
                Stream.ofNullable(entry.details().get("reason"))
                        .map(reason ->
                                TimelineEntry.of(entry.recordedAt(), TimelineEntry.Kind.STARTED, "立案：" + reason));
            default -> Stream.empty();
        };
    }

    /** @param earlier the name under which rows said it before they told what was there before */
    private static String reached(AuditEntry entry, String earlier) {
        return entry.details().getOrDefault(Change.AFTER, entry.details().getOrDefault(earlier, ""));
    }

    private static Stream<TimelineEntry> stopAndGo(ClockPause pause) {
        var stopped =
                TimelineEntry.of(pause.pausedAt(), TimelineEntry.Kind.CLOCK_PAUSED, "停止计时：" + pause.pauseReason());
        var resumedAt = pause.resumedAt();
        return resumedAt == null
                ? Stream.of(stopped)
                : Stream.of(
                        stopped,
                        TimelineEntry.of(
                                resumedAt,
                                TimelineEntry.Kind.CLOCK_RESUMED,
                                "恢复计时：" + Objects.requireNonNullElse(pause.resumeReason(), "")));
    }

    /** A shared step serves several rule sets: of its clauses, those of the case's own authority and of usual practice. */
    private List<DecisionRecord> ownClauses(CaseFile caseFile) {
        var articles = authorities.get(caseFile.authority()).articles();
        return cases.decisions(caseFile.caseNumber()).stream()
                .map(decision -> decision.withClauses(articles::isNamed))
                .toList();
    }

    /**
     * What an expert said stays with him; the report on the review tells the result. Experts don't learn either who else is
     * on the panel.
     */
    private List<TimelineEntry> decisionsForStaff(List<DecisionRecord> decisions, Articles articles) {
        var names = directory.find(decisions.stream().map(DecisionRecord::actor).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::userId, Person::name));
        var self = currentUser.require().userId();
        var seesPanel = access.seesPanel();
        return decisions.stream()
                .map(decision -> entry(
                        decision,
                        decision.isIndependentScore() && !seesPanel && !self.equals(decision.actor())
                                ? null
                                : names.getOrDefault(decision.actor(), decision.actor()),
                        decision.isIndependentScore() ? Map.of() : decision.fields(),
                        articles))
                .toList();
    }

    /** Which steps were taken; of what was said, only what the locality said itself. */
    private List<TimelineEntry> decisionsForApplicant(List<DecisionRecord> decisions, Articles articles) {
        var self = currentUser.require().userId();
        return decisions.stream()
                .filter(decision -> !decision.isIndependentScore())
                .map(decision ->
                        entry(decision, null, self.equals(decision.actor()) ? decision.fields() : Map.of(), articles))
                .toList();
    }

    private static TimelineEntry entry(
            DecisionRecord decision, @Nullable String who, Map<String, String> fields, Articles articles) {
        return new TimelineEntry(
                decision.at(),
                TimelineEntry.Kind.DECISION,
                decision.elementName(),
                who,
                decision.clause(),
                decision.clause() == null ? null : articles.of(decision.clause()),
                fields);
    }
}
