package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Practices;
import org.parkcert.bundle.Procedures;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.bundle.RuleTables;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Once;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 办件卷宗: opens, reads and closes cases; every other feature speaks of a case through it. */
@Service
@Transactional
public class CaseFiles {

    /** 立案 by an officer or a locality, with its reason. */
    public static final String STARTED = "case.started";

    private static final Logger LOG = LoggerFactory.getLogger(CaseFiles.class);

    private static final String REDECLARED = "case.figures-redeclared";

    private final CaseFileMapper cases;
    private final PinnedRuleMapper pins;
    private final IndicatorMapper indicators;
    private final ClockPauseMapper pauses;
    private final EvaluationMapper evaluations;
    private final CaseDocumentMapper documents;
    private final FailedStepMapper failedSteps;
    private final DecisionRecords decisionRecords;
    private final PreliminaryRecords preliminaryRecords;
    private final Numbers numbers;
    private final RuleTables ruleTables;
    private final Authorities authorities;
    private final Procedures procedures;
    private final CaseProcess process;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    CaseFiles(
            CaseFileMapper cases,
            PinnedRuleMapper pins,
            IndicatorMapper indicators,
            ClockPauseMapper pauses,
            EvaluationMapper evaluations,
            CaseDocumentMapper documents,
            FailedStepMapper failedSteps,
            DecisionRecords decisionRecords,
            PreliminaryRecords preliminaryRecords,
            Numbers numbers,
            RuleTables ruleTables,
            Authorities authorities,
            Procedures procedures,
            CaseProcess process,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.pins = pins;
        this.indicators = indicators;
        this.pauses = pauses;
        this.evaluations = evaluations;
        this.documents = documents;
        this.failedSteps = failedSteps;
        this.decisionRecords = decisionRecords;
        this.preliminaryRecords = preliminaryRecords;
        this.numbers = numbers;
        this.ruleTables = ruleTables;
        this.authorities = authorities;
        this.procedures = procedures;
        this.process = process;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 登记: draws the case number (gapless for each authority and year), pins the newest editions in force of all tables
     * of the procedure, stores the indicators and starts the procedure with the number as business key. One transaction.
     */
    public Opened open(NewCase newCase) {
        return open(newCase, Map.of());
    }

    /** @param variables few, literals that the diagram of the matter reads */
    public Opened open(NewCase newCase, Map<String, Object> variables) {
        var authority = newCase.authority();
        var caseNumber = numbers.nextCaseNumber(
                authority.casePrefix(), LocalDate.now(clock).getYear());
        register(caseNumber, newCase);
        var processInstanceId =
                process.start(caseNumber, authority.id(), newCase.matter().process(), variables);
        events.publishEvent(new CaseOpened(
                caseNumber,
                authority.id(),
                newCase.matter().id(),
                newCase.parkId(),
                newCase.receivedOn(),
                newCase.matter().startedBy()));
        LOG.info("Case {} opened", caseNumber);
        return new Opened(caseNumber, processInstanceId);
    }

    /** All that is kept of a case before its procedure starts. */
    void register(CaseNumber caseNumber, NewCase newCase) {
        var opened = CaseFile.open(caseNumber, newCase, LocalDateTime.now(clock));
        Once.again(cases);
        cases.insert(opened, newCase.matter().processingDays());
        var editions = editions(newCase);
        if (!editions.isEmpty()) {
            Once.again(pins);
            pins.insert(caseNumber, editions);
        }
        preliminaryRecords.adopt(newCase.applicationId(), caseNumber);
        if (!newCase.indicators().values().isEmpty()) {
            Once.again(indicators);
            indicators.declare(caseNumber, newCase.indicators().values());
        }
        var details = new HashMap<>(
                Map.of("regime", opened.regime(), "process", opened.processId(), "park", opened.parkId()));
        if (opened.receiptReason() != null) {
            details.put("receivedOn", opened.receivedOn().toString());
            details.put("receiptReason", opened.receiptReason());
        }
        audit.record("case.opened", caseNumber, opened.applicationId(), details);
    }

    /** The tables of the procedure, and those of another that its diagram hands to a block. */
    private List<RuleEdition> editions(NewCase newCase) {
        var today = LocalDate.now(clock);
        var authority = newCase.authority();
        var process = newCase.matter().process();
        var editions = new ArrayList<>(ruleTables.editionsOf(authority.id(), process, today));
        procedures.of(authority, newCase.matter()).inputs().entrySet().stream()
                .filter(input -> input.getKey().endsWith("Table"))
                .map(Map.Entry::getValue)
                .filter(table -> !table.startsWith(process + "-"))
                .distinct()
                .sorted()
                .flatMap(table -> ruleTables.inForce(authority.id(), table, today).stream())
                .forEach(editions::add);
        return editions;
    }

    /** @throws NotFound for an unknown case */
    @Transactional(readOnly = true)
    public CaseFile get(CaseNumber caseNumber) {
        return find(caseNumber).orElseThrow(() -> unknown(caseNumber));
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseNumber caseNumber) {
        return Once.perTransaction(cases, caseNumber, () -> cases.find(caseNumber));
    }

    /** 在办件 of a park. */
    @Transactional(readOnly = true)
    public List<CaseNumber> openOf(String parkId) {
        return cases.openOf(parkId);
    }

    /** Locks the row: first in the order of locks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(CaseNumber caseNumber) {
        Once.again(cases);
        return Once.perTransaction(cases, caseNumber, () -> cases.lock(caseNumber))
                .orElseThrow(() -> unknown(caseNumber));
    }

    /** 规则固定: the edition that the case pinned, else (logged) the newest one. */
    @Transactional(readOnly = true)
    public RuleEdition pinned(CaseNumber caseNumber, String decisionKey) {
        return pinnedRules(caseNumber).stream()
                .filter(pinned -> pinned.decisionKey().equals(decisionKey))
                .findFirst()
                .orElseGet(() -> newest(caseNumber, decisionKey));
    }

    private RuleEdition newest(CaseNumber caseNumber, String decisionKey) {
        LOG.warn("Case {} doesn't pin {}, the newest edition counts", caseNumber, decisionKey);
        return ruleTables
                .inForce(get(caseNumber).authority(), decisionKey, LocalDate.now(clock))
                .orElseThrow(() -> NotFound.of("rule-table", "规则表", decisionKey));
    }

    @Transactional(readOnly = true)
    public List<RuleEdition> pinnedRules(CaseNumber caseNumber) {
        return Once.perTransaction(pins, caseNumber, () -> pins.ofCase(caseNumber));
    }

    /** 惯例的取舍 that the authority of the case has made. */
    @Transactional(readOnly = true)
    public Practices practices(CaseNumber caseNumber) {
        return authorities.get(get(caseNumber).authority()).practices();
    }

    /** 指标: declared values with the verified ones in their place where a site inspection gave them. */
    @Transactional(readOnly = true)
    public Indicators indicators(CaseNumber caseNumber) {
        var values = new LinkedHashMap<String, String>();
        for (var figure : figures(caseNumber)) {
            figure.counting().ifPresent(value -> values.put(figure.indicator(), value));
        }
        return new Indicators(values);
    }

    /** 指标: declared and verified values side by side. */
    @Transactional(readOnly = true)
    public List<Figure> figures(CaseNumber caseNumber) {
        return Once.perTransaction(indicators, caseNumber, () -> indicators.ofCase(caseNumber));
    }

    /** 补正: what the locality declares anew while it supplements, in the place of what it had declared. */
    public void redeclare(CaseNumber caseNumber, Indicators declared) {
        lock(caseNumber);
        var before = new LinkedHashMap<String, String>();
        figures(caseNumber).stream()
                .filter(figure -> figure.declared() != null)
                .forEach(figure -> before.put(figure.indicator(), String.valueOf(figure.declared())));
        Once.again(indicators);
        indicators.forgetDeclared(caseNumber);
        if (!declared.values().isEmpty()) {
            indicators.redeclare(caseNumber, declared.values());
        }
        audit.record(
                REDECLARED,
                caseNumber,
                caseNumber.value(),
                Map.of("changed", Boolean.toString(!before.equals(declared.values()))));
    }

    /** Whether the locality has declared other figures since the moment. */
    @Transactional(readOnly = true)
    public boolean redeclaredSince(CaseNumber caseNumber, LocalDateTime moment) {
        return audit.of(caseNumber).stream()
                .filter(entry ->
                        entry.action().equals(REDECLARED) && !entry.recordedAt().isBefore(moment))
                .anyMatch(entry -> "true".equals(entry.details().get("changed")));
    }

    /** 核实: keeps the verified value beside the declared one. */
    public void verify(CaseNumber caseNumber, Indicators verified) {
        if (!verified.values().isEmpty()) {
            Once.again(indicators);
            indicators.verify(caseNumber, verified.values());
            audit.record(
                    "case.figures-verified",
                    caseNumber,
                    caseNumber.value(),
                    Map.of(
                            "indicators",
                            String.join(
                                    ",",
                                    verified.values().keySet().stream().sorted().toList())));
        }
    }

    /** 停止计时 from now on: the time until {@link #resumeClock} doesn't count; without effect when the clock stands still. */
    public void pauseClock(CaseNumber caseNumber, String reason) {
        lock(caseNumber);
        if (pauses.ofCase(caseNumber).stream().allMatch(pause -> pause.resumedAt() != null)) {
            pauses.insert(caseNumber, LocalDateTime.now(clock), reason);
            audit.record("case.clock-paused", caseNumber, caseNumber.value(), Map.of("reason", reason));
        }
    }

    /** 恢复计时; without effect when the clock runs. */
    public void resumeClock(CaseNumber caseNumber, String reason) {
        if (pauses.resume(caseNumber, LocalDateTime.now(clock), reason) > 0) {
            audit.record("case.clock-resumed", caseNumber, caseNumber.value(), Map.of("reason", reason));
        }
    }

    @Transactional(readOnly = true)
    public List<ClockPause> pauses(CaseNumber caseNumber) {
        return pauses.ofCase(caseNumber);
    }

    /** Keeps exact inputs, edition and result of an evaluation (JSON), to explain it years later. */
    public void keepEvaluation(
            CaseNumber caseNumber, RuleEdition edition, String subject, String inputs, String result) {
        evaluations.insert(caseNumber, edition, subject, inputs, result, LocalDateTime.now(clock));
        audit.record("case.evaluated", caseNumber, edition.definitionId(), Map.of("subject", subject));
    }

    /** 核对记录, oldest first. */
    @Transactional(readOnly = true)
    public List<Evaluation> evaluations(CaseNumber caseNumber) {
        return evaluations.ofCase(caseNumber);
    }

    @Transactional(readOnly = true)
    public Optional<Evaluation> lastEvaluation(CaseNumber caseNumber) {
        return evaluations.last(caseNumber);
    }

    /** Keeps a document of the case as HTML; returns its id. */
    public long keepDocument(CaseNumber caseNumber, CaseDocument.Draft document) {
        var row = new CaseDocumentMapper.NewRow(caseNumber, document, LocalDateTime.now(clock));
        documents.insert(row);
        audit.record(
                AuditedDocuments.KEPT,
                caseNumber,
                Long.toString(row.id),
                Map.of(
                        "kind",
                        document.kind(),
                        AuditedDocumentNumbers.NUMBER,
                        document.documentNumber() == null ? "" : document.documentNumber(),
                        "sha256",
                        DocumentFiles.sha256(document.html())));
        events.publishEvent(new DocumentKept(
                caseNumber, row.id, document.kind(), document.title(), document.audience(), document.documentNumber()));
        return row.id;
    }

    @Transactional(readOnly = true)
    public List<CaseDocument> documents(CaseNumber caseNumber) {
        return documents.ofCase(caseNumber);
    }

    /** 撤回: tells the procedure; refused once the decision stage is reached. */
    public void withdraw(CaseNumber caseNumber, String reason) {
        if (!lock(caseNumber).isOpen()) {
            throw new NotAtThisStage(caseNumber);
        }
        process.withdraw(caseNumber);
        keepReason(caseNumber, reason);
        audit.record("case.withdrawn", caseNumber, caseNumber.value(), Map.of());
        LOG.info("Case {} withdrawn", caseNumber);
    }

    /** 尚未决定的办件 of the park and matter, the newest. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> undecided(String parkId, String matter) {
        return cases.undecided(parkId, matter, List.of(Stage.RECEIPT, Stage.ACCEPTANCE, Stage.EXAMINATION));
    }

    /** 可以撤回: the procedure still takes it. */
    @Transactional(readOnly = true)
    public boolean takesWithdrawal(CaseNumber caseNumber) {
        return process.takesWithdrawal(caseNumber);
    }

    /** 并行的环节各有理由: adds one to what is kept already. */
    public void addReason(CaseNumber caseNumber, String reason) {
        var known = lock(caseNumber).outcomeReason();
        keepReason(caseNumber, known == null ? reason : known + "\n" + reason);
    }

    /** Why the case was refused or returned, shown to the applicant. */
    public void keepReason(CaseNumber caseNumber, String reason) {
        Once.again(cases);
        if (cases.updateReason(caseNumber, reason) == 0) {
            throw unknown(caseNumber);
        }
    }

    /** What was intended isn't any more: its reason goes. */
    public void dropReason(CaseNumber caseNumber) {
        Once.again(cases);
        cases.updateReason(caseNumber, null);
    }

    /** 未通过: at which step the case failed; what must wait after it runs from {@link #resultDelivered}. */
    public void recordFailure(CaseNumber caseNumber, String step) {
        failedSteps.insert(caseNumber, step, LocalDateTime.now(clock));
        audit.record("case.step-failed", caseNumber, caseNumber.value(), Map.of("step", step));
    }

    /** 送达 of the result to the applicant: the recipient's periods start; a later proof of delivery takes its place. */
    public void resultDelivered(CaseNumber caseNumber, LocalDateTime deliveredAt) {
        failedSteps.delivered(caseNumber, deliveredAt);
    }

    /** The newest case of the matter for one of these parks that failed at the step. */
    @Transactional(readOnly = true)
    public Optional<FailedStep> lastFailure(String step, String matter, List<String> parkIds) {
        return failedSteps.newest(step, matter, parkIds);
    }

    @Transactional(readOnly = true)
    public List<DecisionRecord> decisions(CaseNumber caseNumber) {
        return decisionRecords.of(caseNumber);
    }

    /** 参与人: accounts that took a step in any case of the park, or were named for its inspection; who only scored isn't among them. */
    @Transactional(readOnly = true)
    public Set<String> actedFor(String parkId) {
        var acted = new HashSet<String>();
        for (var decision : decisionRecords.ofPark(parkId)) {
            if (!decision.isIndependentScore()) {
                acted.add(decision.actor());
                acted.addAll(Arrays.asList(
                        decision.fields().getOrDefault("teamMembers", "").split("[\\[\\]\",，、;；\\s]+")));
            }
        }
        return Set.copyOf(acted);
    }

    /** 先例: how the same element was decided in other cases of the authority, each with what had been judged before. */
    @Transactional(readOnly = true)
    public List<Precedent> precedents(CaseNumber caseNumber, String elementId) {
        return decisionRecords.precedents(get(caseNumber), elementId);
    }

    /** @param result of the last evaluation before the decision, JSON */
    public record Precedent(DecisionRecord decision, String result) {}

    /** 已登记: what the applicant is told of a case that was opened. */
    public record Opened(CaseNumber caseNumber, String processInstanceId) {}

    private static NotFound unknown(CaseNumber caseNumber) {
        return NotFound.of("case", "办件", caseNumber);
    }
}
