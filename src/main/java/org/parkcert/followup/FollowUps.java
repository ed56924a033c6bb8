package org.parkcert.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.calendar.ArrangementEntered;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.CaseOpened;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.Indicators;
import org.parkcert.eligibility.Eligibility;
import org.parkcert.eligibility.ThresholdsMode;
import org.parkcert.eligibility.Verdict;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 后续跟踪: what is owed after a decision, reminded before its end, satisfied in time or lapsed (民法典 第二百零一条至第二百零三条). */
@Service
@Transactional
public class FollowUps {

    private final FollowUpMapper followUps;
    private final FollowUpProcess process;
    private final CaseFiles caseFiles;
    private final Parks parks;
    private final ParkRecords records;
    private final WorkingDays workingDays;
    private final DocumentTemplates templates;
    private final Eligibility eligibility;
    private final AuditTrail audit;
    private final Clock clock;

    FollowUps(
            FollowUpMapper followUps,
            FollowUpProcess process,
            CaseFiles caseFiles,
            Parks parks,
            ParkRecords records,
            WorkingDays workingDays,
            DocumentTemplates templates,
            Eligibility eligibility,
            AuditTrail audit,
            Clock clock) {
        this.followUps = followUps;
        this.process = process;
        this.caseFiles = caseFiles;
        this.parks = parks;
        this.records = records;
        this.workingDays = workingDays;
        this.templates = templates;
        this.eligibility = eligibility;
        this.audit = audit;
        this.clock = clock;
    }

    /** 起算: the period runs from today, the day of the decision, which isn't counted. */
    public FollowUp open(CaseNumber caseNumber, String processId, String instanceId, FollowUp.Terms terms) {
        return open(caseNumber, processId, instanceId, terms, LocalDate.now(clock));
    }

    /** 起算 from the day on which the park began to operate. */
    public FollowUp openFromOpening(CaseNumber caseNumber, String processId, String instanceId, FollowUp.Terms terms) {
        var parkId = caseFiles.get(caseNumber).parkId();
        var openedOn = parks.openedOn(parkId).orElseThrow(() -> NotFound.of("opening", "开园日期", parkId));
        return open(caseNumber, processId, instanceId, terms, openedOn);
    }

    private FollowUp open(
            CaseNumber caseNumber, String processId, String instanceId, FollowUp.Terms terms, LocalDate startedOn) {
        var caseFile = caseFiles.get(caseNumber);
        var opened = FollowUp.open(
                caseNumber,
                caseFile.authority(),
                caseFile.parkId(),
                processId,
                instanceId,
                startedOn,
                terms,
                workingDays.periodOfMonths(startedOn, terms.periodMonths()));
        followUps.insert(opened);
        audit.record(
                "followup.opened",
                caseNumber,
                processId,
                Map.of("expiresAt", opened.expiresAt().toString()));
        return opened;
    }

    /** 登记开园日期. */
    public void recordOpening(CaseNumber caseNumber, LocalDate openedOn, @Nullable String clause) {
        if (openedOn.isAfter(LocalDate.now(clock))) {
            throw FollowUpRefused.notYetOpened(openedOn);
        }
        var parkId = caseFiles.get(caseNumber).parkId();
        parks.open(parkId, openedOn);
        enter(parkId, caseNumber, openedOn, "开园运营", clause);
    }

    /** 登记实际数据: what was reached stands beside what was declared or forecast. */
    public void recordFigures(CaseNumber caseNumber, Indicators reached) {
        caseFiles.verify(caseNumber, reached);
        records.figuresOf(caseNumber, LocalDate.now(clock));
    }

    /** 核对: whether the figures on record reach what the table wants. */
    public boolean isReached(CaseNumber caseNumber, String table, String subject) {
        return eligibility
                        .judge(caseNumber, table, subject, ThresholdsMode.BLOCKING)
                        .outcome()
                == Verdict.Result.ELIGIBLE;
    }

    /** 期满前提醒, as a document for the locality. */
    public void remind(CaseNumber caseNumber, String processId, String template) {
        keepDocument(get(caseNumber, processId), template, "follow-up-reminder", "期限提醒", Map.of());
        audit.record("followup.reminded", caseNumber, processId, Map.of());
    }

    /** 期满未办理, recorded by an officer and told to the locality: a park that was being prepared no longer is. */
    public void lapse(CaseNumber caseNumber, String processId, String template, @Nullable String clause) {
        var followUp = close(caseNumber, processId, FollowUp.State.LAPSED);
        parks.endPreparation(followUp.parkId());
        enter(followUp.parkId(), caseNumber, LocalDate.now(clock), "期满未办理", clause);
        var comment = caseFiles.decisions(caseNumber).stream()
                .map(decision -> decision.fields().getOrDefault("lapseComment", ""))
                .reduce("", (earlier, later) -> later.isBlank() ? earlier : later);
        keepDocument(followUp, template, "follow-up-lapse", "期满告知书", Map.of("comment", comment));
    }

    private void enter(String parkId, CaseNumber caseNumber, LocalDate day, String text, @Nullable String clause) {
        records.enter(new Entry(parkId, EntryKind.FOLLOW_UP, day, text, caseNumber, clause));
    }

    private void keepDocument(
            FollowUp followUp, String template, String kind, String title, Map<String, Object> besides) {
        var fields = new HashMap<String, Object>(besides);
        fields.put("startedOn", ChineseDate.of(followUp.startedOn()));
        fields.put("deadline", ChineseDate.of(followUp.lastDay()));
        fields.put("explanation", followUp.explanation());
        var html = templates.render(followUp.caseNumber(), template, fields);
        caseFiles.keepDocument(
                followUp.caseNumber(), new CaseDocument.Draft(kind, title, Audience.APPLICANT, null, html));
    }

    /** 办结 of a follow-up that was answered by what its own procedure asked for. */
    public void close(CaseNumber caseNumber, String processId) {
        close(caseNumber, processId, FollowUp.State.CLOSED);
    }

    private FollowUp close(CaseNumber caseNumber, String processId, FollowUp.State state) {
        var followUp = get(caseNumber, processId);
        followUps.close(followUp.id(), state, null, LocalDateTime.now(clock));
        audit.record("followup.closed", caseNumber, processId, Map.of("state", state.name()));
        return followUp;
    }

    /** 延长一次, where the diagram allows it. */
    public FollowUp extend(CaseNumber caseNumber, String processId, String reason) {
        var followUp = get(caseNumber, processId);
        if (followUp.extensionMonths() == 0) {
            throw FollowUpRefused.notExtendable();
        }
        if (followUp.extendedAt() != null) {
            throw FollowUpRefused.alreadyExtended();
        }
        var now = LocalDateTime.now(clock);
        if (followUp.state() != FollowUp.State.OPEN || !now.isBefore(followUp.expiresAt())) {
            throw FollowUpRefused.over();
        }
        followUps.extend(followUp.id(), followUp.periodMonths() + followUp.extensionMonths(), now);
        var extended = recompute(get(caseNumber, processId));
        audit.record("followup.extended", caseNumber, processId, Map.of("reason", reason));
        return extended;
    }

    @Transactional(readOnly = true)
    public List<FollowUp> of(CaseNumber caseNumber) {
        return followUps.ofCase(caseNumber);
    }

    /** The first application in time satisfies what is owed for good, whatever becomes of the application. */
    @EventListener
    void caseOpened(CaseOpened opened) {
        var now = LocalDateTime.now(clock);
        var receivedAt = opened.receivedOn().isBefore(now.toLocalDate())
                ? opened.receivedOn().atStartOfDay()
                : now;
        for (var followUp : followUps.lockSatisfied(opened.matter(), parks.sameAs(opened.parkId()), receivedAt)) {
            followUps.close(followUp.id(), FollowUp.State.SATISFIED, opened.caseNumber(), now);
            process.satisfied(followUp);
            audit.record(
                    "followup.satisfied",
                    followUp.caseNumber(),
                    followUp.processId(),
                    Map.of("by", opened.caseNumber().value()));
        }
    }

    /** A year's holidays were arranged: what runs ends when it should. */
    @EventListener
    void arrangementEntered(ArrangementEntered entered) {
        followUps.running(LocalDateTime.now(clock)).forEach(this::recompute);
    }

    private FollowUp recompute(FollowUp followUp) {
        var deadline = workingDays.periodOfMonths(followUp.startedOn(), followUp.periodMonths());
        followUps.moveEnd(followUp.id(), deadline.endsAt(), deadline.provisional(), deadline.explanation());
        if (deadline.endsAt().equals(followUp.expiresAt())) {
            return followUp;
        }
        var moved = get(followUp.caseNumber(), followUp.processId());
        process.endMoved(moved);
        audit.record(
                "followup.end-moved",
                moved.caseNumber(),
                moved.processId(),
                Map.of("expiresAt", moved.expiresAt().toString()));
        return moved;
    }

    private FollowUp get(CaseNumber caseNumber, String processId) {
        return followUps.lock(caseNumber, processId).orElseThrow(() -> NotFound.of("follow-up", "后续跟踪", caseNumber));
    }
}
