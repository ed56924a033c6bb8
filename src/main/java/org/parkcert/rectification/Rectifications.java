package org.parkcert.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.GivenDay;
import org.parkcert.casefile.Numbers;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 限期整改: ordered by a numbered document, reported by the locality, verified on file. */
@Service
@Transactional
public class Rectifications {

    private static final String ORDER = "rectification-order";
    private static final String EXTENSION = "rectification-extension";
    private static final String DUE_ON = "rectificationDueOn";
    private static final int LONGEST_TEXT = 4000;

    private final RectificationMapper rectifications;
    private final CaseFiles caseFiles;
    private final Authorities authorities;
    private final WorkingDays workingDays;
    private final DocumentTemplates templates;
    private final Numbers numbers;
    private final ParkRecords parkRecords;
    private final AuditTrail audit;
    private final Clock clock;

    Rectifications(
            RectificationMapper rectifications,
            CaseFiles caseFiles,
            Authorities authorities,
            WorkingDays workingDays,
            DocumentTemplates templates,
            Numbers numbers,
            ParkRecords parkRecords,
            AuditTrail audit,
            Clock clock) {
        this.rectifications = rectifications;
        this.caseFiles = caseFiles;
        this.authorities = authorities;
        this.workingDays = workingDays;
        this.templates = templates;
        this.numbers = numbers;
        this.parkRecords = parkRecords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Last day of a period that begins today (民法典 第二百零二条、第二百零三条). */
    @Transactional(readOnly = true)
    public LocalDate suggestedDueOn(int months) {
        return workingDays.periodOfMonths(LocalDate.now(clock), months).endsOn();
    }

    /**
     * 责令限期整改.
     *
     * @param writtenDay last day as the officer typed it; blank: after so many months
     * @param clause of the authority, on which the order rests
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public Rectification order(
            CaseNumber caseNumber,
            int months,
            @Nullable String demand,
            @Nullable String writtenDay,
            @Nullable String clause) {
        var faults = new Faults();
        var text = faults.text("rectificationDemand", "须整改的问题和要求", demand, LONGEST_TEXT);
        var dueOn = writtenDay == null || writtenDay.isBlank() ? suggestedDueOn(months) : futureDay(writtenDay, faults);
        faults.throwIfAny();
        var caseFile = caseFiles.lock(caseNumber);
        var today = LocalDate.now(clock);
        rectifications.insert(new Rectification(
                0,
                caseNumber,
                caseFile.authority(),
                caseFile.parkId(),
                text,
                clause,
                today,
                dueOn,
                dueOn,
                null,
                null,
                null,
                null,
                null,
                null));
        var ordered = open(caseNumber);
        enter(ordered, "责令限期整改，" + ChineseDate.of(dueOn) + "前完成");
        issue(caseNumber, ORDER, "责令限期整改通知书", Map.of("reasons", lines(text), "deadline", ChineseDate.of(dueOn)));
        audit.record("rectification.ordered", caseNumber, caseFile.parkId(), Map.of("dueOn", dueOn.toString()));
        return ordered;
    }

    private void enter(Rectification ordered, String text) {
        parkRecords.enter(new Entry(
                ordered.parkId(),
                EntryKind.RECTIFICATION,
                LocalDate.now(clock),
                text,
                ordered.caseNumber(),
                ordered.clause()));
    }

    private void issue(CaseNumber caseNumber, String template, String title, Map<String, Object> besides) {
        var authority = authorities.get(caseFiles.get(caseNumber).authority());
        var number = numbers.nextDocumentNumber(
                authority.documentPrefix(), LocalDate.now(clock).getYear());
        var fields = new HashMap<>(besides);
        fields.put("documentNumber", number);
        var html = templates.render(caseNumber, template, fields);
        caseFiles.keepDocument(caseNumber, new CaseDocument.Draft(template, title, Audience.APPLICANT, number, html));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** 报告整改情况, by the locality. */
    public void report(CaseNumber caseNumber, @Nullable String report) {
        var faults = new Faults();
        var text = faults.text("rectificationReport", "整改情况", report, LONGEST_TEXT);
        faults.throwIfAny();
        var ordered = open(caseNumber);
        rectifications.report(ordered.id(), text, LocalDateTime.now(clock));
        enter(
                ordered,
                "报告整改情况"
                        + (ordered.isLate(LocalDate.now(clock))
                                ? "（逾期，原定" + ChineseDate.of(ordered.firstDueOn()) + "前）"
                                : ""));
        audit.record("rectification.reported", caseNumber, caseNumber.value(), Map.of());
    }

    /** 延期, told by a document; that the first deadline was missed stays on record, and so does every extension. */
    public Rectification extend(CaseNumber caseNumber, @Nullable String writtenDay, @Nullable String reason) {
        var faults = new Faults();
        var dueOn = futureDay(writtenDay, faults);
        var text = faults.text("extensionReason", "延期的理由", reason, LONGEST_TEXT);
        faults.throwIfAny();
        var ordered = open(caseNumber);
        rectifications.extend(ordered.id(), dueOn, text);
        rectifications.insertExtension(new Extension(ordered.id(), dueOn, text, LocalDate.now(clock)));
        enter(ordered, "整改期满未报告，由" + ChineseDate.of(ordered.dueOn()) + "延期至" + ChineseDate.of(dueOn) + "：" + text);
        issue(
                caseNumber,
                EXTENSION,
                "整改延期通知书",
                Map.of(
                        "orderedOn", ChineseDate.of(ordered.orderedOn()),
                        "formerDeadline", ChineseDate.of(ordered.dueOn()),
                        "deadline", ChineseDate.of(dueOn),
                        "reasons", lines(text)));
        audit.record("rectification.extended", caseNumber, caseNumber.value(), Map.of("dueOn", dueOn.toString()));
        return open(caseNumber);
    }

    /** 核查. */
    public void verify(CaseNumber caseNumber, boolean rectified, @Nullable String comment) {
        var faults = new Faults();
        var text = faults.text("rectificationComment", "核查意见", comment, LONGEST_TEXT);
        faults.throwIfAny();
        var ordered = open(caseNumber);
        rectifications.verify(ordered.id(), rectified, text, LocalDateTime.now(clock));
        enter(ordered, rectified ? "整改合格" : "整改不合格：" + text);
        audit.record(
                "rectification.verified",
                caseNumber,
                caseNumber.value(),
                Map.of("rectified", Boolean.toString(rectified)));
    }

    /** The one that runs in the case, else its last. */
    @Transactional(readOnly = true)
    public Optional<Rectification> newest(CaseNumber caseNumber) {
        return rectifications.newest(caseNumber);
    }

    /** 延期 of a rectification, in their order. */
    @Transactional(readOnly = true)
    public List<Extension> extensions(Rectification ordered) {
        return rectifications.extensions(List.of(ordered.id()));
    }

    private Rectification open(CaseNumber caseNumber) {
        return rectifications
                .newest(caseNumber)
                .filter(Rectification::isOpen)
                .orElseThrow(() -> new NotAtThisStage(caseNumber));
    }

    private LocalDate futureDay(@Nullable String written, Faults faults) {
        var today = LocalDate.now(clock);
        var day = GivenDay.read(DUE_ON, "整改截止日期", written, faults);
        day.filter(given -> !given.isAfter(today))
                .ifPresent(given -> faults.add(DUE_ON, "not-in-future", "整改截止日期须晚于今天（" + today + "）"));
        return day.orElse(today);
    }
}
