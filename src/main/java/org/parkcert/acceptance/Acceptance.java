package org.parkcert.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Practice;
import org.parkcert.calendar.ArrangementEntered;
import org.parkcert.calendar.Deadline;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DecisionRecord;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.StepDeadlines;
import org.parkcert.eligibility.Eligibility;
import org.parkcert.eligibility.ThresholdsMode;
import org.parkcert.eligibility.Verdict;
import org.parkcert.materials.Materials;
import org.parkcert.materials.Materials.Material;
import org.parkcert.materials.Materials.Requirement;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 受理: complete file and conditions met, or one request to supplement, or returned with reasons. */
@Service
@Transactional
public class Acceptance {

    private static final String DEADLINE = "acceptance";
    private static final String DAYS = "acceptanceDays";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H时mm分");

    private final SupplementMapper supplements;
    private final CaseFiles caseFiles;
    private final Parks parks;
    private final Materials materials;
    private final Eligibility eligibility;
    private final StepDeadlines stepDeadlines;
    private final AcceptanceProcess process;
    private final WorkingDays workingDays;
    private final DocumentTemplates templates;
    private final AuditTrail audit;
    private final Clock clock;

    Acceptance(
            SupplementMapper supplements,
            CaseFiles caseFiles,
            Parks parks,
            Materials materials,
            Eligibility eligibility,
            StepDeadlines stepDeadlines,
            AcceptanceProcess process,
            WorkingDays workingDays,
            DocumentTemplates templates,
            AuditTrail audit,
            Clock clock) {
        this.supplements = supplements;
        this.caseFiles = caseFiles;
        this.parks = parks;
        this.materials = materials;
        this.eligibility = eligibility;
        this.stepDeadlines = stepDeadlines;
        this.process = process;
        this.workingDays = workingDays;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** 收件回执, at once: the number of the case, the time and what was received (P-1). */
    public void acknowledge(CaseNumber caseNumber, String materialsTable) {
        var practices = caseFiles.practices(caseNumber);
        if (!practices.on(Practice.ACCEPTANCE)) {
            return;
        }
        var days = practices.number(Practice.ACCEPTANCE, DAYS);
        var submittedAt = caseFiles.get(caseNumber).submittedAt();
        var materialsReceived = new ArrayList<Map<String, Object>>();
        for (var row : checklist(caseNumber, materialsTable)) {
            if (!row.files().isEmpty()) {
                materialsReceived.add(Map.of(
                        "no", materialsReceived.size() + 1,
                        "name", row.requirement().name(),
                        "files", row.files().stream().map(Material::fileName).collect(Collectors.joining("、")),
                        "copies", row.files().size()));
            }
        }
        keepNotice(
                caseNumber,
                "receipt",
                "收件回执",
                Map.of(
                        "receivedAt",
                        ChineseDate.of(submittedAt.toLocalDate()) + CLOCK.format(submittedAt),
                        "materials",
                        materialsReceived,
                        "acceptanceDays",
                        days,
                        "deadline",
                        ChineseDate.of(workingDays
                                .plusWorkingDays(submittedAt.toLocalDate(), days)
                                .endsOn())));
        audit.record("acceptance.receipt-issued", caseNumber, caseNumber.value(), Map.of());
    }

    /** 受理时限 begins to run: on receipt, and anew when the locality has supplemented; empty where nobody keeps it (P-1). */
    public Optional<Deadline> beginToRun(CaseNumber caseNumber) {
        var practices = caseFiles.practices(caseNumber);
        return practices.on(Practice.ACCEPTANCE)
                ? Optional.of(
                        stepDeadlines.begin(caseNumber, DEADLINE, "受理时限", practices.number(Practice.ACCEPTANCE, DAYS)))
                : Optional.empty();
    }

    /** 一次性告知补正: lists the missing materials and what the officer found; the clock stands still from now on. */
    public Supplement requestSupplement(CaseNumber caseNumber, String materialsTable, int days) {
        var caseFile = caseFiles.lock(caseNumber);
        var now = LocalDateTime.now(clock);
        var deadline = workingDays.plusWorkingDays(LocalDate.now(clock), days);
        var checklist = checklist(caseNumber, materialsTable);
        var request = oneRequest(caseNumber, checklist);
        var missing = checklist.stream()
                .filter(row -> row.requirement().required() && row.files().isEmpty())
                .map(row -> row.requirement().code())
                .toList();
        var codes = lastNamed(caseNumber);
        var items = request.items(codes, missing, lastComment(caseNumber, "materialsComment"));
        var supplement = new Supplement(
                caseNumber,
                String.join("\n", items),
                Stream.concat(codes.stream(), missing.stream()).distinct().collect(Collectors.joining(",")),
                newestMaterial(caseFile.applicationId()),
                now,
                days,
                deadline.endsAt());
        supplements.insert(supplement);
        caseFiles.pauseClock(caseNumber, "补正材料");
        stepDeadlines.meet(caseNumber, DEADLINE);
        var html = templates.render(
                caseNumber,
                "supplement-request",
                Map.of(
                        "supplementItems",
                        items,
                        "again",
                        !request.first(),
                        "deadline",
                        ChineseDate.of(deadline.endsOn()),
                        "explanation",
                        deadline.explanation()));
        caseFiles.keepDocument(
                caseNumber, new CaseDocument.Draft("supplement-request", "补正通知书", Audience.APPLICANT, null, html));
        audit.record(
                "acceptance.supplement-requested",
                caseNumber,
                caseNumber.value(),
                Map.of("expiresAt", deadline.endsAt().toString()));
        return supplement;
    }

    /** 一次性告知: refuses what a request that is about to be made may not name (P-2). */
    @Transactional(readOnly = true)
    public void checkRequest(CaseNumber caseNumber, String materialsTable, List<String> codes, List<String> lines) {
        if (caseFiles.practices(caseNumber).on(Practice.ONE_REQUEST)) {
            oneRequest(caseNumber, checklist(caseNumber, materialsTable)).check(codes, lines);
        }
    }

    /** What the next request may name: names by code. */
    @Transactional(readOnly = true)
    public Nameable nameable(CaseNumber caseNumber, String materialsTable) {
        var request = oneRequest(caseNumber, checklist(caseNumber, materialsTable));
        var restricted = !request.first() && caseFiles.practices(caseNumber).on(Practice.ONE_REQUEST);
        return new Nameable(restricted, restricted ? request.nameable() : request.names());
    }

    /** 可以提出的内容; restricted where an earlier request was made already. */
    public record Nameable(boolean restricted, Map<String, String> names) {}

    private OneRequest oneRequest(CaseNumber caseNumber, List<HandedIn> checklist) {
        var requests = supplements.ofCase(caseNumber);
        var changed = !requests.isEmpty()
                && caseFiles.redeclaredSince(
                        caseNumber, requests.get(requests.size() - 1).requestedAt());
        return OneRequest.of(checklist, requests, changed);
    }

    private long newestMaterial(String applicationId) {
        return materials.versions(applicationId).stream()
                .mapToLong(Material::id)
                .max()
                .orElse(0);
    }

    /** Codes of the materials that the officer ticked, as his form submitted them. */
    private List<String> lastNamed(CaseNumber caseNumber) {
        return caseFiles.decisions(caseNumber).stream()
                .map(DecisionRecord::fields)
                .filter(fields -> fields.containsKey("materialsComplete"))
                .reduce((earlier, later) -> later)
                .map(fields -> fields.getOrDefault("supplementMaterials", ""))
                .map(written -> Arrays.stream(written.split("[\\[\\]\",\\s]+", -1))
                        .filter(code -> !code.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** 材料清单 with the files handed in for each of its rows. */
    @Transactional(readOnly = true)
    public List<HandedIn> checklist(CaseNumber caseNumber, String materialsTable) {
        var caseFile = caseFiles.get(caseNumber);
        var parkType = caseFiles.indicators(caseNumber).find("parkType").orElse(null);
        var files = materials.of(caseFile.applicationId());
        return materials
                .requirements(caseFile.authority(), materialsTable, parkType, parks.stateOf(caseFile.parkId()))
                .stream()
                .map(requirement -> new HandedIn(
                        requirement,
                        files.stream()
                                .filter(file -> file.code().equals(requirement.code()))
                                .toList()))
                .toList();
    }

    /** 已交情况 of one row of the checklist. */
    public record HandedIn(Requirement requirement, List<Material> files) {}

    /** 补正期限的最后一日 of the newest request. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> supplementEndsOn(CaseNumber caseNumber) {
        return supplements.endsOfCase(caseNumber).stream()
                .reduce((earlier, later) -> later)
                .map(end -> end.expiresAt().toLocalDate().minusDays(1));
    }

    /** 尚未补正的通知, of all cases. */
    @Transactional(readOnly = true)
    public List<Supplement> openSupplements() {
        return supplements.open();
    }

    /** The request is answered, expired or withdrawn with the case: the clock runs again. */
    public void closeSupplement(CaseNumber caseNumber) {
        if (supplements.close(caseNumber, LocalDateTime.now(clock)) > 0) {
            caseFiles.resumeClock(caseNumber, "补正材料");
            audit.record("acceptance.supplement-closed", caseNumber, caseNumber.value(), Map.of());
        }
    }

    /** 核对申报条件 on the declared figures. */
    public Verdict judgeThresholds(CaseNumber caseNumber, String thresholdsTable, ThresholdsMode mode) {
        return eligibility.judge(caseNumber, thresholdsTable, "受理", mode);
    }

    public void accept(CaseNumber caseNumber) {
        if (caseFiles.practices(caseNumber).on(Practice.ACCEPTANCE)) {
            keepNotice(caseNumber, "acceptance-notice", "受理通知书", Map.of());
        }
        stepDeadlines.meet(caseNumber, DEADLINE);
        audit.record("acceptance.accepted", caseNumber, caseNumber.value(), Map.of());
    }

    /** 退回: keeps every reason for the applicant; the document is drawn up by the decision. */
    public void giveBack(CaseNumber caseNumber) {
        var reasons = new ArrayList<>(
                eligibility.lastVerdict(caseNumber).map(Verdict::reasons).orElse(List.of()));
        reasons.addAll(lastComment(caseNumber, "exceptionReason"));
        caseFiles.keepReason(caseNumber, String.join("\n", reasons));
        audit.record("acceptance.returned", caseNumber, caseNumber.value(), Map.of());
    }

    /** 逾期未补正，视为撤回. */
    public void closeAsWithdrawn(CaseNumber caseNumber) {
        caseFiles.keepReason(caseNumber, "逾期未补正申报材料，视为撤回申报");
        audit.record("acceptance.withdrawn-by-default", caseNumber, caseNumber.value(), Map.of());
    }

    /** A year's holidays were arranged: open requests expire, and officers' tasks are due, when they should. */
    @EventListener
    void arrangementEntered(ArrangementEntered entered) {
        for (var open : stepDeadlines.openOfKind(DEADLINE)) {
            process.acceptanceDueMoved(open.caseNumber(), open.deadline().endsAt());
        }
        for (var supplement : supplements.open()) {
            var requestedOn = supplement.requestedAt().toLocalDate();
            var deadline = workingDays.plusWorkingDays(requestedOn, supplement.supplementDays());
            if (!deadline.endsAt().equals(supplement.expiresAt())) {
                supplements.moveEnd(supplement.caseNumber(), deadline.endsAt());
                process.supplementEndMoved(supplement.caseNumber(), deadline.endsAt());
                audit.record(
                        "acceptance.supplement-end-moved",
                        supplement.caseNumber(),
                        supplement.caseNumber().value(),
                        Map.of("expiresAt", deadline.endsAt().toString()));
            }
        }
    }

    private void keepNotice(CaseNumber caseNumber, String template, String title, Map<String, Object> fields) {
        var html = templates.render(caseNumber, template, fields);
        caseFiles.keepDocument(caseNumber, new CaseDocument.Draft(template, title, Audience.APPLICANT, null, html));
    }

    private List<String> lastComment(CaseNumber caseNumber, String field) {
        return caseFiles.decisions(caseNumber).stream()
                .map(DecisionRecord::fields)
                .filter(fields -> fields.containsKey(field))
                .reduce((earlier, later) -> later)
                .map(fields -> fields.getOrDefault(field, ""))
                .filter(comment -> !comment.isBlank())
                .map(comment -> comment.lines().filter(line -> !line.isBlank()).toList())
                .orElse(List.of());
    }
}
