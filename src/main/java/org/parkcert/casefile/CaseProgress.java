package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDateTime;
import org.parkcert.audit.AuditTrail;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.Change;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 办理进度: the stage and the outcome, as the process passes its elements; in parallel the earliest open stage counts. */
@Service
@Transactional
public class CaseProgress {

    static final String STAGE_REACHED = "case.stage-reached";
    static final String CLOSED = "case.closed";

    private final CaseFileMapper cases;
    private final StepDeadlines deadlines;
    private final CaseArchive archive;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseProgress(
            CaseFileMapper cases,
            StepDeadlines deadlines,
            CaseArchive archive,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.archive = archive;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public void entered(CaseNumber caseNumber, Stage stage) {
        underWay(caseNumber).enter(stage).ifPresent(move -> recordStage(caseNumber, move));
    }

    /** Between two elements the case stays at the stage that it left last. */
    public void left(CaseNumber caseNumber, Stage stage) {
        underWay(caseNumber).leave(stage).ifPresent(move -> recordStage(caseNumber, move));
    }

    /** 办结; the first outcome counts. */
    public void ended(CaseNumber caseNumber, Outcome outcome) {
        var stages = underWay(caseNumber);
        if (stages.end()) {
            Once.again(cases);
            cases.close(caseNumber, outcome, LocalDateTime.now(clock));
            audit.record(CLOSED, caseNumber, caseNumber.value(), Change.of(stages.key(), outcome.key()));
            deadlines.caseEnded(caseNumber);
            archive.ended(caseNumber);
            events.publishEvent(new CaseClosed(caseNumber, outcome));
        }
    }

    private void recordStage(CaseNumber caseNumber, StagesUnderWay.Move move) {
        audit.record(STAGE_REACHED, caseNumber, caseNumber.value(), Change.of(move.before(), move.after()));
    }

    /** Locks the row at the first change in a transaction; where the case has got to is written once, before the commit. */
    private StagesUnderWay underWay(CaseNumber caseNumber) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(StagesUnderWay.class::isInstance)
                .map(StagesUnderWay.class::cast)
                .filter(known -> known.isOf(caseNumber))
                .findFirst()
                .orElseGet(() -> {
                    Once.again(cases);
                    var progress =
                            cases.lockProgress(caseNumber).orElseThrow(() -> NotFound.of("case", "办件", caseNumber));
                    var stages = new StagesUnderWay(cases, caseNumber, progress);
                    TransactionSynchronizationManager.registerSynchronization(stages);
                    return stages;
                });
    }
}
