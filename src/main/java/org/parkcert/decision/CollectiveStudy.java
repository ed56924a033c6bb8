package org.parkcert.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Practice;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.GivenDay;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 集体研究: minutes of the meeting are on file before a weighty decision (P-4). */
@Service
@Transactional
public class CollectiveStudy {

    private static final String RECORD = "collective-study-record";
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_RESOLUTION = 4000;
    private static final int LONGEST_ATTENDEES = 1000;

    private final MinutesMapper minutes;
    private final CaseFiles caseFiles;
    private final Authorities authorities;
    private final DocumentTemplates templates;
    private final AuditTrail audit;
    private final Clock clock;

    CollectiveStudy(
            MinutesMapper minutes,
            CaseFiles caseFiles,
            Authorities authorities,
            DocumentTemplates templates,
            AuditTrail audit,
            Clock clock) {
        this.minutes = minutes;
        this.caseFiles = caseFiles;
        this.authorities = authorities;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the case needs minutes that aren't there yet. */
    @Transactional(readOnly = true)
    public boolean isDue(CaseNumber caseNumber) {
        var authority = authorities.get(caseFiles.get(caseNumber).authority());
        return authority.practices().on(Practice.COLLECTIVE_STUDY)
                && minutes.find(caseNumber).isEmpty();
    }

    /**
     * 登记集体研究纪要.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault of what was written
     */
    public Minutes record(CaseNumber caseNumber, Written written, String recordedBy) {
        var faults = new Faults();
        var heldOn = GivenDay.read("meetingHeldOn", "会议日期", written.heldOn(), faults);
        heldOn.filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(day -> faults.add("meetingHeldOn", "in-future", "会议日期不能晚于今天，请在会议召开后登记"));
        var kind = kind(written.meetingKind(), faults);
        var number = text("minutesNumber", "纪要编号", written.minutesNumber(), LONGEST_NUMBER, faults);
        if (written.agreed() == null) {
            faults.add("minutesAgreed", "required", "请选择会议是否同意");
        }
        var resolution = text("minutesResolution", "会议决定", written.resolution(), LONGEST_RESOLUTION, faults);
        var attendees = written.attendees() == null ? "" : written.attendees().strip();
        if (attendees.length() > LONGEST_ATTENDEES) {
            faults.add("meetingAttendees", "too-long", "出席人员最多 " + LONGEST_ATTENDEES + " 字，请精简");
        }
        faults.throwIfAny();
        caseFiles.lock(caseNumber);
        var kept = new Minutes(
                caseNumber,
                heldOn.orElseThrow(),
                kind,
                number,
                Boolean.TRUE.equals(written.agreed()),
                resolution,
                attendees.isEmpty() ? null : attendees,
                recordedBy,
                LocalDateTime.now(clock));
        minutes.insert(kept);
        keepRecord(kept);
        audit.record(
                "decision.minutes-recorded", caseNumber, number, Map.of("agreed", Boolean.toString(kept.agreed())));
        return kept;
    }

    @Transactional(readOnly = true)
    public Optional<Minutes> minutes(CaseNumber caseNumber) {
        return minutes.find(caseNumber);
    }

    /** @throws DecisionRefused when a leader approves against the meeting and doesn't say why */
    @Transactional(readOnly = true)
    public void refuseUnlessReasoned(CaseNumber caseNumber, boolean approved, @Nullable String comment) {
        var against = approved
                && minutes.find(caseNumber).filter(held -> !held.agreed()).isPresent();
        if (against && (comment == null || comment.isBlank())) {
            throw DecisionRefused.againstTheMeeting();
        }
    }

    private void keepRecord(Minutes held) {
        var fields = new HashMap<String, Object>();
        fields.put("meetingKind", held.meetingKind().label());
        fields.put("meetingHeldOn", ChineseDate.of(held.heldOn()));
        fields.put("minutesNumber", held.minutesNumber());
        fields.put("agreed", held.agreed());
        fields.put("resolution", held.resolution().lines().toList());
        fields.put("attendees", held.attendees() == null ? "" : held.attendees());
        var html = templates.render(held.caseNumber(), RECORD, fields);
        caseFiles.keepDocument(
                held.caseNumber(), new CaseDocument.Draft(RECORD, "集体研究记录", Audience.INTERNAL, null, html));
    }

    private static Minutes.Kind kind(@Nullable String key, Faults faults) {
        for (var kind : Minutes.Kind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        faults.add("meetingKind", "unknown", "请选择局务会或者党组会");
        return Minutes.Kind.BUREAU;
    }

    private static String text(String field, String name, @Nullable String given, int longest, Faults faults) {
        var text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            faults.add(field, "required", "请填写" + name);
        }
        if (text.length() > longest) {
            faults.add(field, "too-long", name + "最多 " + longest + " 字，请精简");
        }
        return text;
    }

    /** As somebody wrote it into the form. */
    public record Written(
            @Nullable String heldOn,
            @Nullable String meetingKind,
            @Nullable String minutesNumber,
            @Nullable Boolean agreed,
            @Nullable String resolution,
            @Nullable String attendees) {}
}
