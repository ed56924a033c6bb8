package org.parkcert.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Practice;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.Deliveries;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.Interests;
import org.parkcert.casefile.Numbers;
import org.parkcert.casefile.Outcome;
import org.parkcert.eligibility.Eligibility;
import org.parkcert.eligibility.Verdict;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 决定与行文: drafts the document, decides under a lock on the locality, numbers, issues and delivers (第十条（四）).
 *
 * <p>Locks are taken in one order: case, locality, document number. So the second of two cases that race for the one place
 * of a county is stopped before it has a number.
 */
@Service
@Transactional
public class Decisions {

    private final DecisionMapper decisions;
    private final StatementMapper statements;
    private final CaseFiles caseFiles;
    private final Interests interests;
    private final Deliveries deliveries;
    private final Authorities authorities;
    private final Parks parks;
    private final ParkRecords records;
    private final Eligibility eligibility;
    private final Numbers numbers;
    private final DocumentTemplates templates;
    private final AuditTrail audit;
    private final Clock clock;

    Decisions(
            DecisionMapper decisions,
            StatementMapper statements,
            CaseFiles caseFiles,
            Interests interests,
            Deliveries deliveries,
            Authorities authorities,
            Parks parks,
            ParkRecords records,
            Eligibility eligibility,
            Numbers numbers,
            DocumentTemplates templates,
            AuditTrail audit,
            Clock clock) {
        this.decisions = decisions;
        this.statements = statements;
        this.caseFiles = caseFiles;
        this.interests = interests;
        this.deliveries = deliveries;
        this.authorities = authorities;
        this.parks = parks;
        this.records = records;
        this.eligibility = eligibility;
        this.numbers = numbers;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 汇总审查结论.
     *
     * @param accepted null where the procedure has no acceptance
     * @param refusalReason null where every step was passed
     * @param reviewable whether a refusal is open to review and action
     */
    public Intention prepare(
            CaseNumber caseNumber,
            String template,
            @Nullable Boolean accepted,
            @Nullable String refusalReason,
            boolean reviewable) {
        var caseFile = caseFiles.lock(caseNumber);
        var intention = intention(accepted, refusalReason);
        if (refusalReason != null && caseFile.outcomeReason() == null) {
            caseFiles.keepReason(caseNumber, refusalReason);
        }
        decisions.insert(caseNumber, intention, template, reviewable);
        audit.record("decision.prepared", caseNumber, caseNumber.value(), Map.of("intention", intention.key()));
        return intention;
    }

    /** 拟制批复: the registry conditions are judged now, so that the leader sees them; they are judged again when he decided. */
    public void draftApproval(CaseNumber caseNumber) {
        caseFiles.lock(caseNumber);
        eligibility.judgeRegistryConditions(caseNumber, "拟制批复");
        decisions.intend(caseNumber, Intention.APPROVE);
    }

    /** 拟制不利文书: after a step that wasn't passed, a leader's no, or a place that is gone. */
    public void draftRefusal(CaseNumber caseNumber) {
        var caseFile = caseFiles.lock(caseNumber);
        if (get(caseNumber).intention() == Intention.APPROVE) {
            decisions.intend(caseNumber, Intention.REFUSE);
            if (caseFile.outcomeReason() == null) {
                caseFiles.keepReason(caseNumber, leadersReason(caseNumber));
            }
        }
    }

    /**
     * 批准: judges the registry conditions again with the locality locked; only then draws the number, issues the document
     * and registers the park.
     *
     * @param registeredAs what the park is from now on
     * @return false when the place is gone; nothing is numbered then
     */
    public boolean approve(CaseNumber caseNumber, Park.State registeredAs) {
        var caseFile = caseFiles.lock(caseNumber);
        parks.lockLocality(caseFile.authority(), caseFile.localityCode());
        var verdict = eligibility.judgeRegistryConditions(caseNumber, "批准");
        if (verdict.outcome() == Verdict.Result.INELIGIBLE) {
            caseFiles.keepReason(caseNumber, String.join("\n", verdict.reasons()));
            audit.record("decision.place-gone", caseNumber, caseNumber.value(), Map.of());
            return false;
        }
        issue(caseFile, Outcome.APPROVED);
        var parkType = caseFiles.indicators(caseNumber).find("parkType").orElse(null);
        if (registeredAs == Park.State.PREPARING) {
            parks.prepare(caseFile.parkId(), parkType);
            records.prepared(caseNumber, LocalDate.now(clock));
        } else {
            parks.recognise(caseFile.parkId(), parkType, LocalDate.now(clock));
            records.recognised(caseNumber, LocalDate.now(clock));
        }
        return true;
    }

    /** 编号、印发不利决定. */
    public Outcome refuse(CaseNumber caseNumber) {
        var caseFile = caseFiles.lock(caseNumber);
        var outcome = get(caseNumber).intention() == Intention.RETURN ? Outcome.RETURNED : Outcome.REFUSED;
        issue(caseFile, outcome);
        deliver(caseNumber);
        return outcome;
    }

    /** 送交 through the portal: the applicant can read the document from now on; that alone counts where no proof is asked. */
    public void deliver(CaseNumber caseNumber) {
        if (!deliveries.proved(caseNumber)) {
            deliveries.countAtIssue(caseNumber, documentOf(caseNumber));
            var now = LocalDateTime.now(clock);
            decisions.deliver(caseNumber, now);
            caseFiles.resultDelivered(caseNumber, now);
        }
        audit.record("decision.handed-over", caseNumber, caseNumber.value(), Map.of());
    }

    /** 登记送达 of the decision document (P-8). */
    public void recordDelivery(CaseNumber caseNumber, Deliveries.Proof proof) {
        var delivery = deliveries.record(caseNumber, documentOf(caseNumber), proof);
        decisions.deliver(caseNumber, delivery.recordedAt());
        caseFiles.resultDelivered(caseNumber, delivery.deliveredOn().atStartOfDay());
    }

    /** 登记送达 of the newest numbered document of the case that isn't delivered yet, whatever step issued it (P-8). */
    public void recordAwaitedDelivery(CaseNumber caseNumber, Deliveries.Proof proof) {
        deliveries.record(caseNumber, awaited(caseNumber).documentId(), proof);
    }

    @Transactional(readOnly = true)
    public Deliveries.Awaited awaited(CaseNumber caseNumber) {
        return deliveries.awaited(caseNumber).orElseThrow(() -> new NotAtThisStage(caseNumber));
    }

    @Transactional(readOnly = true)
    public boolean isPrepared(CaseNumber caseNumber) {
        return decisions.find(caseNumber).isPresent();
    }

    private long documentOf(CaseNumber caseNumber) {
        var documentId = get(caseNumber).documentId();
        if (documentId == null) {
            throw new NotAtThisStage(caseNumber);
        }
        return documentId;
    }

    /** The document as it would be issued now, without number. */
    @Transactional(readOnly = true)
    public String preview(CaseNumber caseNumber) {
        var decision = get(caseNumber);
        return templates.draft(
                caseNumber, form(decision).template(), fields(caseFiles.get(caseNumber), decision, "（编号待定）"));
    }

    @Transactional(readOnly = true)
    public Decision get(CaseNumber caseNumber) {
        return decisions.find(caseNumber).orElseThrow(() -> new NotAtThisStage(caseNumber));
    }

    /** 择优认定: a leader may decline a park that passed every step, with reasons (WZ-10-0). */
    private String leadersReason(CaseNumber caseNumber) {
        return caseFiles.decisions(caseNumber).stream()
                .map(decision -> decision.fields().getOrDefault("decisionComment", ""))
                .reduce("", (earlier, later) -> later.isBlank() ? earlier : later);
    }

    private void issue(CaseFile caseFile, Outcome outcome) {
        var caseNumber = caseFile.caseNumber();
        var decision = get(caseNumber);
        var now = LocalDateTime.now(clock);
        var prefix = authorities.get(caseFile.authority()).documentPrefix();
        var number = numbers.nextDocumentNumber(prefix, now.getYear());
        var form = form(decision);
        var html = render(caseFile, decision, number);
        var documentId = caseFiles.keepDocument(
                caseNumber, new CaseDocument.Draft(form.kind(), form.title(), Audience.APPLICANT, number, html));
        decisions.issue(caseNumber, outcome, number, documentId, now);
        interests.keepRegister(caseNumber);
        audit.record(
                "decision.issued",
                caseNumber,
                number,
                Map.of("outcome", outcome.key(), "document", Long.toString(documentId)));
    }

    private String render(CaseFile caseFile, Decision decision, String number) {
        return templates.render(caseFile.caseNumber(), form(decision).template(), fields(caseFile, decision, number));
    }

    private Map<String, Object> fields(CaseFile caseFile, Decision decision, String number) {
        var fields = new HashMap<String, Object>();
        fields.put("documentNumber", number);
        var reasons = caseFile.outcomeReason();
        fields.put("reasons", reasons == null ? List.of() : reasons.lines().toList());
        statements
                .find(caseFile.caseNumber())
                .ifPresent(statement -> fields.put(
                        "statementHeard",
                        statement.heard(ChineseDate.of(statement.toldAt().toLocalDate()))));
        fields.put("reviewable", decision.reviewable());
        return fields;
    }

    /** What isn't accepted is refused in the words of the acceptance (P-1), or returned in those of the matter. */
    private Form form(Decision decision) {
        var intention = decision.intention();
        if (intention == Intention.RETURN
                && caseFiles.practices(decision.caseNumber()).on(Practice.ACCEPTANCE)) {
            return new Form("refusal-to-accept", "不予受理通知书", "refusal-to-accept");
        }
        return new Form(intention.template(), intention.title(), decision.template() + "." + intention.template());
    }

    /** 文种. */
    private record Form(String kind, String title, String template) {}

    private static Intention intention(@Nullable Boolean accepted, @Nullable String refusalReason) {
        if (Boolean.FALSE.equals(accepted)) {
            return Intention.RETURN;
        }
        return refusalReason == null ? Intention.APPROVE : Intention.REFUSE;
    }
}
