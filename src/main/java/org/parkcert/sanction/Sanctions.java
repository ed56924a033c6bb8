package org.parkcert.sanction;

import java.math.BigDecimal;
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
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.OfficialDocuments;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 处理: with evidence, told first, chosen by a leader among what was told, and put into a document (SC-5-4, CQA-5-3b). */
@Service
@Transactional
public class Sanctions {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_MEASURE = 1000;
    private static final String STATED = "shared-statement#userTask_makeStatement";

    private final SanctionMapper sanctions;
    private final CaseFiles caseFiles;
    private final OfficialDocuments documents;
    private final DocumentTemplates templates;
    private final Authorities authorities;
    private final ParkRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    Sanctions(
            SanctionMapper sanctions,
            CaseFiles caseFiles,
            OfficialDocuments documents,
            DocumentTemplates templates,
            Authorities authorities,
            ParkRecords records,
            AuditTrail audit,
            Clock clock) {
        this.sanctions = sanctions;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.templates = templates;
        this.authorities = authorities;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 登记定期评估, which may come to a sanction (CQA-5-3b).
     *
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public void recordEvaluation(
            CaseNumber caseNumber, @Nullable String writtenYear, @Nullable String finding, boolean sanctioned) {
        var faults = new Faults();
        var thisYear = LocalDate.now(clock).getYear();
        var year = writtenYear == null ? "" : writtenYear.strip();
        if (!year.matches("20\\d\\d") || Integer.parseInt(year) > thisYear) {
            faults.add("evaluatedYear", "not-a-year", "请填写评估年度，不晚于 " + thisYear + " 年");
        }
        var found = faults.text("evaluationFinding", "评估情况", finding, LONGEST_TEXT);
        faults.throwIfAny();
        var parkId = caseFiles.get(caseNumber).parkId();
        records.enter(new Entry(
                parkId,
                EntryKind.EVALUATION,
                LocalDate.now(clock),
                year + " 年定期评估" + (sanctioned ? "（立案处理）：" : "：") + found,
                caseNumber,
                clause(caseNumber)));
    }

    /**
     * 立案; again in the same case once the one before is decided.
     *
     * @param clause of the text by which it is done; null: that of the case's matter
     * @param offered keys of the measures that the text knows, separated by commas
     * @param intended keys of those that the caller intends already, as where the text leaves no choice; may be empty
     */
    public void open(CaseNumber caseNumber, @Nullable String clause, String offered, String intended) {
        var caseFile = caseFiles.lock(caseNumber);
        var before = sanctions.find(caseNumber);
        if (before.filter(one -> one.measures() == null).isPresent()) {
            throw SanctionRefused.alreadyOpen();
        }
        var turn = before.map(Sanction::turn).orElse(0) + 1;
        sanctions.insert(Sanction.open(caseFile, turn, clause, Measure.of(offered), Measure.of(intended)));
    }

    /**
     * 登记事实、证据和拟采取的措施.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public Sanction record(CaseNumber caseNumber, Evidence written, String recordedBy) {
        caseFiles.lock(caseNumber);
        var sanction = get(caseNumber);
        var faults = new Faults();
        var facts = faults.text("sanctionFacts", "事实", written.facts(), LONGEST_TEXT);
        var evidence = faults.text("sanctionEvidence", "证据", written.evidence(), LONGEST_TEXT);
        var intended = Measure.among(written.intended());
        if (intended.isEmpty()) {
            faults.add("intendedMeasures", "required", "请选择拟采取的处理措施");
        }
        intended.stream()
                .filter(measure -> !sanction.offeredMeasures().contains(measure))
                .forEach(measure ->
                        faults.add("intendedMeasures", "not-offered", "办法没有规定“" + measure.label() + "”，请另选"));
        var other = intended.contains(Measure.OTHER)
                ? faults.text("otherMeasure", "其他处理措施", written.otherMeasure(), LONGEST_MEASURE)
                : null;
        faults.throwIfAny();
        var changed = sanctions.record(
                caseNumber,
                facts,
                evidence,
                Measure.keys(intended),
                intended.contains(Measure.REPAYMENT) ? written.repayment() : null,
                other,
                recordedBy,
                LocalDateTime.now(clock));
        if (changed == 0) {
            throw new NotAtThisStage(caseNumber);
        }
        caseFiles.keepReason(caseNumber, facts);
        audit.record(
                "sanction.evidence-recorded",
                caseNumber,
                sanction.parkId(),
                Map.of("intended", Measure.keys(intended)));
        return get(caseNumber);
    }

    @Transactional(readOnly = true)
    public Sanction get(CaseNumber caseNumber) {
        return sanctions.find(caseNumber).orElseThrow(() -> new NotAtThisStage(caseNumber));
    }

    /** 是否事先告知: whatever is intended against a park is told first, in each turn (P-7). */
    @Transactional(readOnly = true)
    public boolean isToBeTold(CaseNumber caseNumber) {
        return caseFiles.practices(caseNumber).on(Practice.ADVERSE_DECISION);
    }

    /** 告知书所列的证据和条款; empty for a case that isn't of a sanction. */
    @Transactional(readOnly = true)
    public Map<String, Object> grounds(CaseNumber caseNumber) {
        return sanctions
                .find(caseNumber)
                .map(sanction ->
                        Map.<String, Object>of("evidence", lines(sanction.evidence()), "article", article(sanction)))
                .orElse(Map.of());
    }

    @Transactional(readOnly = true)
    public Optional<Sanction> find(CaseNumber caseNumber) {
        return sanctions.find(caseNumber);
    }

    /** Whether a meeting studies what is intended: a withdrawal (P-4). */
    @Transactional(readOnly = true)
    public boolean isWithdrawalIntended(CaseNumber caseNumber) {
        return get(caseNumber).intendedMeasures().contains(Measure.WITHDRAWAL);
    }

    /**
     * 决定处理措施: one or more of those that were told, or none with a reason.
     *
     * @param repaymentAmount kept where the subsidy is ordered back
     */
    public Sanction decide(
            CaseNumber caseNumber,
            List<String> chosen,
            @Nullable BigDecimal repaymentAmount,
            @Nullable String comment,
            String decidedBy) {
        caseFiles.lock(caseNumber);
        var sanction = get(caseNumber);
        var measures = Measure.among(chosen);
        measures.stream()
                .filter(measure -> !sanction.intendedMeasures().contains(measure))
                .findFirst()
                .ifPresent(measure -> {
                    throw SanctionRefused.notTold(measure.label());
                });
        var reason = comment == null || comment.isBlank() ? null : comment.strip();
        if (reason != null && reason.length() > LONGEST_TEXT) {
            var faults = new Faults();
            faults.add("decisionComment", "too-long", "意见和理由最多 " + LONGEST_TEXT + " 字，请精简");
            faults.throwIfAny();
        }
        if (measures.isEmpty() && reason == null) {
            throw SanctionRefused.noReason();
        }
        var repaid = measures.contains(Measure.REPAYMENT) ? repaymentAmount : null;
        var told = sanction.intendedRepayment();
        if (repaid != null && told != null && repaid.compareTo(told) > 0) {
            throw SanctionRefused.moreThanTold(told.toPlainString());
        }
        var changed = sanctions.decide(
                caseNumber, Measure.keys(measures), repaid, reason, decidedBy, LocalDateTime.now(clock));
        if (changed == 0) {
            throw new NotAtThisStage(caseNumber);
        }
        audit.record("sanction.decided", caseNumber, sanction.parkId(), Map.of("measures", Measure.keys(measures)));
        return get(caseNumber);
    }

    /** 编号、印发处理决定. */
    public void issue(CaseNumber caseNumber, String template) {
        var sanction = get(caseNumber);
        var issued = documents.issue(caseNumber, template, "sanction-decision", "处理决定", fields(sanction));
        sanctions.issue(caseNumber, sanction.turn(), issued.documentId(), issued.documentNumber());
        audit.record(
                "sanction.issued",
                caseNumber,
                issued.documentNumber(),
                Map.of("measures", Measure.keys(sanction.chosenMeasures())));
        records.enter(new Entry(
                sanction.parkId(),
                EntryKind.SANCTION,
                LocalDate.now(clock),
                "处理决定（" + issued.documentNumber() + "）：" + String.join("；", sanction.chosenLabels()),
                caseNumber,
                clause(sanction)));
    }

    private @Nullable String clause(Sanction sanction) {
        return sanction.clause() == null ? clause(sanction.caseNumber()) : sanction.clause();
    }

    /** 依据的条款, as people write it. */
    private String article(Sanction sanction) {
        return authorities.get(sanction.authority()).articles().of(clause(sanction));
    }

    private @Nullable String clause(CaseNumber caseNumber) {
        var caseFile = caseFiles.get(caseNumber);
        return authorities.clauseOf(caseFile.authority(), caseFile.matter(), caseFile.regime());
    }

    /** 不予处理, told to whoever was told that something was intended. */
    public void close(CaseNumber caseNumber, String template) {
        var sanction = get(caseNumber);
        var html = templates.render(caseNumber, template, fields(sanction));
        caseFiles.keepDocument(
                caseNumber,
                new CaseDocument.Draft("no-sanction", "不予处理告知书", CaseDocument.Audience.APPLICANT, null, html));
        audit.record("sanction.closed", caseNumber, sanction.parkId(), Map.of());
    }

    private Map<String, Object> fields(Sanction sanction) {
        var fields = new HashMap<String, Object>();
        fields.put("facts", lines(sanction.facts()));
        fields.put("evidence", lines(sanction.evidence()));
        fields.put("measures", sanction.chosenLabels());
        fields.put("article", article(sanction));
        fields.put("rectificationOrdered", sanction.chosenMeasures().contains(Measure.RECTIFICATION));
        fields.put("withdrawalOrdered", sanction.chosenMeasures().contains(Measure.WITHDRAWAL));
        fields.put("repaymentOrdered", sanction.chosenMeasures().contains(Measure.REPAYMENT));
        fields.put("comment", sanction.decisionComment() == null ? "" : sanction.decisionComment());
        fields.put("statementHeard", heard(sanction));
        return fields;
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    /** 陈述申辩 in a sentence; empty where the authority tells nothing first. */
    private String heard(Sanction sanction) {
        var caseNumber = sanction.caseNumber();
        if (!caseFiles.practices(caseNumber).on(Practice.ADVERSE_DECISION)) {
            return "";
        }
        var stated = caseFiles.decisions(caseNumber).stream()
                .filter(decision -> decision.element().equals(STATED))
                .filter(decision ->
                        sanction.recordedAt() == null || !decision.at().isBefore(sanction.recordedAt()))
                .findFirst();
        var told = "作出本决定前，我单位已书面告知拟作出的决定、理由和依据，以及依法享有的陈述申辩权利。";
        if (stated.isEmpty()) {
            return told + "你单位在规定期限内未提出陈述申辩意见。";
        }
        return told
                + (Boolean.parseBoolean(stated.get().fields().getOrDefault("statementWaived", "false"))
                        ? "你单位书面表示放弃陈述申辩。"
                        : "你单位在规定期限内提出了陈述申辩意见，我单位进行了复核。");
    }

    /**
     * As an officer writes it.
     *
     * @param repayment 万元 to be ordered back; checked against what was paid before
     */
    public record Evidence(
            @Nullable String facts,
            @Nullable String evidence,
            List<String> intended,
            @Nullable BigDecimal repayment,
            @Nullable String otherMeasure) {}
}
