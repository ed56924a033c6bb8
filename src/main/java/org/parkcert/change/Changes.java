package org.parkcert.change;

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
import org.parkcert.bundle.Practice;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.GivenDay;
import org.parkcert.casefile.OfficialDocuments;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.Fact;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 变更: what is reported leaves the record as it is until it is acknowledged or consented to, and holds from its day on. */
@Service
@Transactional
public class Changes {

    private static final String STATED = "shared-statement#userTask_makeStatement";

    private final ChangeMapper changes;
    private final CaseFiles cases;
    private final Authorities authorities;
    private final Parks parks;
    private final ParkRecords parkRecords;
    private final OfficialDocuments documents;
    private final AuditTrail audit;
    private final Clock clock;

    Changes(
            ChangeMapper changes,
            CaseFiles cases,
            Authorities authorities,
            Parks parks,
            ParkRecords parkRecords,
            OfficialDocuments documents,
            AuditTrail audit,
            Clock clock) {
        this.changes = changes;
        this.cases = cases;
        this.authorities = authorities;
        this.parks = parks;
        this.parkRecords = parkRecords;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** 报告变更. */
    public void report(CaseNumber caseNumber, @Nullable String kind, @Nullable String content, @Nullable String from) {
        var faults = new InvalidInput.Faults();
        var changeKind = ChangeKind.of(kind == null ? "" : kind);
        var text = content == null ? "" : content.strip();
        if (changeKind.isEmpty()) {
            faults.add("changeKind", "unknown", "请选择变更的事项");
        }
        if (text.isEmpty()) {
            faults.add("changeContent", "required", "请写明变更后的内容");
        }
        var day = GivenDay.read("changeFrom", "变更之日", from, faults);
        changeKind
                .filter(known -> text.length() > known.longest())
                .ifPresent(known -> faults.add(
                        "changeContent",
                        "too-long",
                        "变更后的%s最多 %d 字，现有 %d 字，请精简；说明写入变更的原因和情况"
                                .formatted(known.label(), known.longest(), text.length())));
        faults.throwIfAny();
        changes.forget(caseNumber);
        changes.insert(new Change(
                caseNumber,
                cases.get(caseNumber).parkId(),
                changeKind.orElseThrow(),
                text,
                day.orElseThrow(),
                LocalDateTime.now(clock),
                Change.State.REPORTED,
                null));
        audit.record("change.reported", caseNumber, caseNumber.value(), Map.of("kind", String.valueOf(kind)));
    }

    /** 定下生效日期 of what was acknowledged: the day that was reported. */
    public LocalDate settle(CaseNumber caseNumber) {
        return settleFrom(caseNumber, get(caseNumber).wantedFrom());
    }

    /** 复函同意: it holds from the day that was reported, not before today's consent. */
    public LocalDate consent(CaseNumber caseNumber) {
        var change = get(caseNumber);
        var today = LocalDate.now(clock);
        var from = settleFrom(caseNumber, change.wantedFrom().isBefore(today) ? today : change.wantedFrom());
        var fields = fields(change);
        fields.put("validFrom", ChineseDate.of(from));
        documents.issue(caseNumber, "change-consent", "change-consent", "同意变更的复函", fields);
        return from;
    }

    private LocalDate settleFrom(CaseNumber caseNumber, LocalDate from) {
        changes.move(caseNumber, Change.State.SETTLED, from);
        audit.record("change.settled", caseNumber, caseNumber.value(), Map.of("from", from.toString()));
        return from;
    }

    /** 变更生效: on its day it stands on the park's record and, where it is its name, address or operator, in the registry. */
    public void takeEffect(CaseNumber caseNumber) {
        var change = get(caseNumber);
        var caseFile = cases.get(caseNumber);
        var from = change.validFrom() == null ? change.wantedFrom() : change.validFrom();
        var clause = authorities.clauseOf(caseFile.authority(), caseFile.matter(), caseFile.regime());
        if (change.changeKind() != ChangeKind.OTHER) {
            parkRecords.state(
                    new Fact(change.parkId(), change.changeKind().key(), change.content(), from, caseNumber, clause));
        }
        parkRecords.enter(new Entry(change.parkId(), EntryKind.CHANGE, from, change.shown(), caseNumber, clause));
        if (holdsToday(change)) {
            enterInRegistry(change);
        }
        changes.move(caseNumber, Change.State.EFFECTIVE, from);
        audit.record("change.effective", caseNumber, caseNumber.value(), Map.of("from", from.toString()));
    }

    /** A change that was reported late may have been overtaken by a newer one: the record keeps both, the registry the newer. */
    private boolean holdsToday(Change change) {
        return parkRecords
                .factOn(change.parkId(), change.changeKind().key(), LocalDate.now(clock))
                .filter(fact -> change.caseNumber().equals(fact.caseNumber()))
                .isPresent();
    }

    private void enterInRegistry(Change change) {
        switch (change.changeKind()) {
            case NAME -> parks.rename(change.parkId(), change.content());
            case ADDRESS -> parks.move(change.parkId(), change.content());
            case OPERATOR -> parks.operate(change.parkId(), change.content());
            case PLAN, BRANCH, OTHER -> {
                // on the record alone
            }
        }
    }

    /** 拟不同意: told to the locality with its reasons before it is decided (P-7). */
    public String intendRefusal(CaseNumber caseNumber, String reason) {
        cases.keepReason(caseNumber, reason);
        var change = get(caseNumber);
        return change.shown() + "，自" + ChineseDate.of(change.wantedFrom()) + "起";
    }

    /** 同意, whatever was intended before. */
    public void approve(CaseNumber caseNumber) {
        cases.dropReason(caseNumber);
    }

    /** 复函不同意: the record stays as it was; the locality gets the reasons in writing. */
    public void refuse(CaseNumber caseNumber) {
        var change = get(caseNumber);
        changes.move(caseNumber, Change.State.REFUSED, null);
        var reason = cases.get(caseNumber).outcomeReason();
        var fields = fields(change);
        fields.put("reasons", reason == null ? List.of() : reason.lines().toList());
        fields.put("statementHeard", heard(caseNumber));
        documents.issue(caseNumber, "change-refusal", "change-refusal", "不同意变更的复函", fields);
        audit.record("change.refused", caseNumber, caseNumber.value(), Map.of());
    }

    private static Map<String, Object> fields(Change change) {
        var fields = new HashMap<String, Object>();
        fields.put("change", change.shown());
        fields.put("wantedFrom", ChineseDate.of(change.wantedFrom()));
        return fields;
    }

    /** 陈述申辩 in a sentence; empty where the authority tells nothing first. */
    private String heard(CaseNumber caseNumber) {
        if (!cases.practices(caseNumber).on(Practice.ADVERSE_DECISION)) {
            return "";
        }
        return cases.decisions(caseNumber).stream()
                        .filter(decision -> decision.element().equals(STATED))
                        .anyMatch(decision ->
                                !Boolean.parseBoolean(decision.fields().getOrDefault("statementWaived", "false")))
                ? "你单位提出的陈述申辩意见，我单位进行了复核。"
                : "我单位已书面告知拟不同意的理由，你单位未提出陈述申辩意见。";
    }

    @Transactional(readOnly = true)
    public Optional<String> shown(CaseNumber caseNumber) {
        return changes.find(caseNumber)
                .map(change -> change.shown() + "\n\n自" + ChineseDate.of(change.wantedFrom()) + "起");
    }

    private Change get(CaseNumber caseNumber) {
        return changes.find(caseNumber).orElseThrow(() -> new IllegalStateException("No change of " + caseNumber));
    }
}
