package org.parkcert.decision;

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
import org.parkcert.calendar.ArrangementEntered;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.IntendedGrounds;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不利决定: told before it is signed, with statement and defence, and checked for its legality (P-7). */
@Service
@Transactional
public class Statements {

    private static final String INTENDED_REFUSAL = "intended-refusal";
    private static final String LEGALITY_CHECK = "legality-check";
    private static final String PAUSE = "陈述申辩";

    private final StatementMapper statements;
    private final DecisionMapper decisions;
    private final CaseFiles caseFiles;
    private final Authorities authorities;
    private final WorkingDays workingDays;
    private final DecisionProcess process;
    private final DocumentTemplates templates;
    private final List<IntendedGrounds> grounds;
    private final AuditTrail audit;
    private final Clock clock;

    Statements(
            StatementMapper statements,
            DecisionMapper decisions,
            CaseFiles caseFiles,
            Authorities authorities,
            WorkingDays workingDays,
            DecisionProcess process,
            DocumentTemplates templates,
            List<IntendedGrounds> grounds,
            AuditTrail audit,
            Clock clock) {
        this.statements = statements;
        this.decisions = decisions;
        this.caseFiles = caseFiles;
        this.authorities = authorities;
        this.workingDays = workingDays;
        this.process = process;
        this.templates = templates;
        this.grounds = List.copyOf(grounds);
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether what is intended is told first: an adverse decision is, once; after a return one may simply file again. */
    @Transactional(readOnly = true)
    public boolean isDue(CaseNumber caseNumber) {
        var authority = authorities.get(caseFiles.get(caseNumber).authority());
        return authority.practices().on(Practice.ADVERSE_DECISION)
                && decisions
                        .find(caseNumber)
                        .filter(decision -> decision.intention() == Intention.RETURN)
                        .isEmpty()
                && statements.find(caseNumber).isEmpty();
    }

    /** 事先告知: what is intended, why, and until when a statement is taken; the clock stands still meanwhile. Again for what is intended anew. */
    public Statement tell(CaseNumber caseNumber, Told told) {
        var caseFile = caseFiles.lock(caseNumber);
        var days = authorities.get(caseFile.authority()).practices().number(Practice.ADVERSE_DECISION, "statementDays");
        var deadline = workingDays.plusWorkingDays(LocalDate.now(clock), days);
        var turn = statements.find(caseNumber).map(Statement::turn).orElse(0) + 1;
        statements.insert(caseNumber, turn, LocalDateTime.now(clock), days, deadline.endsAt());
        caseFiles.pauseClock(caseNumber, PAUSE);
        var reasons = caseFile.outcomeReason();
        var fields = new HashMap<String, Object>();
        grounds.forEach(one -> fields.putAll(one.of(caseNumber)));
        fields.put("intended", told.intended());
        fields.put("reasons", reasons == null ? List.of() : reasons.lines().toList());
        fields.put("statementDays", days);
        fields.put("deadline", ChineseDate.of(deadline.endsOn()));
        var html = templates.render(caseNumber, told.template(), fields);
        caseFiles.keepDocument(
                caseNumber, new CaseDocument.Draft(INTENDED_REFUSAL, told.title(), Audience.APPLICANT, null, html));
        audit.record(
                "decision.intention-told",
                caseNumber,
                caseNumber.value(),
                Map.of("expiresAt", deadline.endsAt().toString()));
        return get(caseNumber);
    }

    /**
     * 陈述申辩, or its waiver.
     *
     * @throws NotAtThisStage when its time is over
     */
    public void make(CaseNumber caseNumber, boolean waived, @Nullable String content, String madeBy) {
        var text = content == null ? "" : content.strip();
        if (!waived && text.isEmpty()) {
            throw DecisionRefused.nothingStated();
        }
        if (statements.make(caseNumber, waived, text, madeBy) == 0) {
            throw new NotAtThisStage(caseNumber);
        }
        audit.record(
                "decision.statement-made", caseNumber, caseNumber.value(), Map.of("waived", Boolean.toString(waived)));
    }

    /** Made, waived, or over: the clock runs again. */
    public void close(CaseNumber caseNumber) {
        if (statements.close(caseNumber, LocalDateTime.now(clock)) > 0) {
            caseFiles.resumeClock(caseNumber, PAUSE);
            audit.record("decision.statement-closed", caseNumber, caseNumber.value(), Map.of());
        }
    }

    /** 法制审核. */
    public void check(CaseNumber caseNumber, boolean confirmed, @Nullable String comment, String checkedBy) {
        var text = comment == null ? "" : comment.strip();
        statements.check(caseNumber, get(caseNumber).turn(), confirmed, text, checkedBy);
        var statement = get(caseNumber);
        var stated = statement.content() == null ? "" : statement.content();
        var html = templates.render(
                caseNumber,
                LEGALITY_CHECK,
                Map.of(
                        "toldOn", ChineseDate.of(statement.toldAt().toLocalDate()),
                        "statement", stated.lines().toList(),
                        "silent", stated.isBlank(),
                        "waived", Boolean.TRUE.equals(statement.waived()),
                        "confirmed", confirmed,
                        "comment", text.lines().toList()));
        caseFiles.keepDocument(
                caseNumber, new CaseDocument.Draft(LEGALITY_CHECK, "法制审核意见书", Audience.INTERNAL, null, html));
        audit.record(
                "decision.legality-checked",
                caseNumber,
                caseNumber.value(),
                Map.of("confirmed", Boolean.toString(confirmed)));
    }

    @Transactional(readOnly = true)
    public Optional<Statement> find(CaseNumber caseNumber) {
        return statements.find(caseNumber);
    }

    /** A year's holidays were arranged: open periods end when they should. */
    @EventListener
    void arrangementEntered(ArrangementEntered entered) {
        for (var statement : statements.open()) {
            var deadline = workingDays.plusWorkingDays(statement.toldAt().toLocalDate(), statement.statementDays());
            if (!deadline.endsAt().equals(statement.expiresAt())) {
                statements.moveEnd(statement.caseNumber(), deadline.endsAt());
                process.statementEndMoved(statement.caseNumber(), deadline.endsAt());
                audit.record(
                        "decision.statement-end-moved",
                        statement.caseNumber(),
                        statement.caseNumber().value(),
                        Map.of("expiresAt", deadline.endsAt().toString()));
            }
        }
    }

    /**
     * 事先告知的内容.
     *
     * @param intended what is intended, a phrase each; empty where the document itself says it
     */
    public record Told(String template, String title, List<String> intended) {

        /** 拟不予认定. */
        public static final Told REFUSAL = new Told(INTENDED_REFUSAL, "拟不予认定告知书", List.of());
    }

    private Statement get(CaseNumber caseNumber) {
        return statements.find(caseNumber).orElseThrow();
    }
}
