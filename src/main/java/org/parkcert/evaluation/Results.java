package org.parkcert.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.Numbers;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.Grade;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 结果运用: what a park's grade leads to, on paper and on the park's record. */
@Service
@Transactional
public class Results {

    private static final int LONGEST_TEXT = 4000;

    private final EvaluationRoundMapper rounds;
    private final CaseFiles caseFiles;
    private final ParkRecords parkRecords;
    private final Authorities authorities;
    private final RuleTables tables;
    private final DocumentTemplates templates;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    Results(
            EvaluationRoundMapper rounds,
            CaseFiles caseFiles,
            ParkRecords parkRecords,
            Authorities authorities,
            RuleTables tables,
            DocumentTemplates templates,
            Numbers numbers,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.caseFiles = caseFiles;
        this.parkRecords = parkRecords;
        this.authorities = authorities;
        this.tables = tables;
        this.templates = templates;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The grade, or that there is none, on the park's record. */
    void keep(EvaluationRound round, EvaluationItem item, GradeScale scale, @Nullable String clause) {
        var grade = item.grade();
        if (grade != null) {
            parkRecords.grade(new Grade(
                    item.parkId(),
                    round.matter(),
                    round.evaluationYear(),
                    grade,
                    scale.name(grade),
                    scale.place(grade),
                    item.isScored() ? scale.shown(item.points()) : null,
                    item.caseNumber(),
                    clause));
        }
        enter(item.parkId(), EntryKind.EVALUATION, said(round, item, scale), item.caseNumber(), clause);
    }

    private String said(EvaluationRound round, EvaluationItem item, GradeScale scale) {
        var year = round.evaluationYear() + " 年度评估";
        var grade = item.grade();
        if (grade != null) {
            var before = rounds.reexaminations(item.caseNumber()).stream()
                    .map(one -> one.said(scale))
                    .collect(Collectors.joining("；"));
            return year + "：" + scale.name(grade) + "，得分 "
                    + scale.shown(item.points()).toPlainString() + " 分"
                    + (before.isEmpty() ? "" : "（" + before + "）");
        }
        return year + "：" + item.missing();
    }

    /** 评估结果通知, to the locality; of a park that is no longer recognised there is no result. */
    public void notifyResult(CaseNumber caseNumber) {
        var item = item(caseNumber);
        if (item.state() == EvaluationItem.State.LEFT) {
            return;
        }
        keepDocument(caseNumber, "evaluation-result", "评估结果通知", Audience.APPLICANT, fields(item));
    }

    /** 通报表扬, published. */
    public void commend(CaseNumber caseNumber, @Nullable String clause) {
        var item = item(caseNumber);
        publish(item, "commendation", "通报表扬");
        enter(
                item.parkId(),
                EntryKind.COMMENDATION,
                year(item) + " 年度评估" + gradeName(item) + "，通报表扬",
                caseNumber,
                clause);
    }

    /** 通报批评, published. */
    public void criticise(CaseNumber caseNumber, @Nullable String clause) {
        var item = item(caseNumber);
        publish(item, "criticism", "通报批评");
        enter(item.parkId(), EntryKind.SANCTION, year(item) + " 年度评估" + gradeName(item) + "，通报批评", caseNumber, clause);
    }

    private void publish(EvaluationItem item, String template, String title) {
        var documentId = keepDocument(item.caseNumber(), template, title, Audience.PUBLIC, fields(item));
        rounds.noticed(item.caseNumber(), documentId, title);
    }

    /** 针对性意见. */
    public void giveOpinion(CaseNumber caseNumber, @Nullable String opinion, @Nullable String clause) {
        var text = text("evaluationOpinion", "针对性意见", opinion);
        var item = item(caseNumber);
        var fields = fields(item);
        fields.put(
                "opinions",
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        keepDocument(caseNumber, "evaluation-opinion", "评估意见", Audience.APPLICANT, fields);
        enter(item.parkId(), EntryKind.EVALUATION, year(item) + " 年度评估意见已反馈", caseNumber, clause);
    }

    /** 政策扶持 for a commended park: what is granted, on its record. */
    public void recordSupport(CaseNumber caseNumber, @Nullable String measures, @Nullable String clause) {
        var text = text("supportMeasures", "给予的政策扶持", measures);
        var item = item(caseNumber);
        enter(
                item.parkId(),
                EntryKind.COMMENDATION,
                year(item) + " 年度评估" + gradeName(item) + "，政策扶持：" + text,
                caseNumber,
                clause);
        audit.record("evaluation.support-recorded", caseNumber, item.parkId(), Map.of());
    }

    private static String text(String field, String name, @Nullable String given) {
        var faults = new Faults();
        var text = faults.text(field, name, given, LONGEST_TEXT);
        faults.throwIfAny();
        return text;
    }

    /**
     * 连续不合格: whether the evaluation before came to the same grade, for which this one is held against the park. A year without
     * evaluation breaks the row, and the record says so; that a rectification was passed changes nothing.
     *
     * @param adjacentRounds true where evaluations in a row count, false where years in a row do
     */
    public boolean isFailedAgain(CaseNumber caseNumber, boolean adjacentRounds, @Nullable String clause) {
        var item = item(caseNumber);
        var round = round(item);
        var year = adjacentRounds
                ? rounds.before(round.authority(), round.matter(), round.evaluationYear())
                        .map(EvaluationRound::evaluationYear)
                : Optional.of(round.evaluationYear() - 1);
        var grades = parkRecords.grades(item.parkId()).stream()
                .filter(grade -> grade.matter().equals(round.matter()))
                .toList();
        var before = year.flatMap(one ->
                grades.stream().filter(grade -> grade.evaluationYear() == one).findFirst());
        if (before.isEmpty()) {
            earlierFailure(grades, round, item)
                    .ifPresent(earlier -> enter(
                            item.parkId(),
                            EntryKind.EVALUATION,
                            earlier + " 年度、" + round.evaluationYear() + " 年度评估均" + gradeName(item) + "，其间未评估，不构成连续"
                                    + gradeName(item),
                            caseNumber,
                            clause));
        }
        var again = before.map(grade -> grade.grade().equals(item.grade())).orElse(false);
        if (again) {
            var reason = before.orElseThrow().evaluationYear() + " 年度、" + round.evaluationYear() + " 年度连续评估"
                    + gradeName(item);
            caseFiles.addReason(caseNumber, reason);
            enter(item.parkId(), EntryKind.EVALUATION, reason, caseNumber, clause);
        } else {
            caseFiles.addReason(
                    caseNumber,
                    round.evaluationYear() + " 年度评估" + gradeName(item) + "（"
                            + scale(round).shown(item.points()).toPlainString() + " 分）");
        }
        audit.record(
                "evaluation.failures-compared", caseNumber, item.parkId(), Map.of("again", Boolean.toString(again)));
        return again;
    }

    private static Optional<Integer> earlierFailure(List<Grade> grades, EvaluationRound round, EvaluationItem item) {
        return grades.stream()
                .filter(grade -> grade.evaluationYear() < round.evaluationYear())
                .max(Comparator.comparing(Grade::evaluationYear))
                .filter(grade -> grade.grade().equals(item.grade()))
                .map(Grade::evaluationYear);
    }

    private long keepDocument(
            CaseNumber caseNumber, String template, String title, Audience audience, Map<String, Object> fields) {
        var authority = authorities.get(caseFiles.get(caseNumber).authority());
        var number = numbers.nextDocumentNumber(
                authority.documentPrefix(), LocalDate.now(clock).getYear());
        fields.put("documentNumber", number);
        var html = templates.render(caseNumber, template, fields);
        return caseFiles.keepDocument(caseNumber, new CaseDocument.Draft(template, title, audience, number, html));
    }

    private Map<String, Object> fields(EvaluationItem item) {
        var round = round(item);
        var scale = scale(round);
        var fields = new HashMap<String, Object>();
        fields.put("score", scale.shown(item.points()).toPlainString());
        fields.put("evaluationYear", Integer.toString(round.evaluationYear()));
        fields.put("grade", gradeName(item));
        return fields;
    }

    private String gradeName(EvaluationItem item) {
        var grade = item.grade();
        return grade == null ? "未评定" : scale(round(item)).name(grade);
    }

    private GradeScale scale(EvaluationRound round) {
        return GradeScale.of(tables.rows(tables.edition(round.gradesEdition()), Map.of()));
    }

    private int year(EvaluationItem item) {
        return round(item).evaluationYear();
    }

    private EvaluationItem item(CaseNumber caseNumber) {
        return rounds.item(caseNumber).orElseThrow(() -> new NotAtThisStage(caseNumber));
    }

    private EvaluationRound round(EvaluationItem item) {
        return rounds.find(item.roundNumber()).orElseThrow(() -> new NotAtThisStage(item.caseNumber()));
    }

    private void enter(String parkId, EntryKind kind, String text, CaseNumber caseNumber, @Nullable String clause) {
        parkRecords.enter(new Entry(parkId, kind, LocalDate.now(clock), text, caseNumber, clause));
    }
}
