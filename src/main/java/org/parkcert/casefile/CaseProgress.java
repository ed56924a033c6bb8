package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
    private final Clock clock;

    CaseProgress(CaseFileMapper cases, StepDeadlines deadlines, CaseArchive archive, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
    }

    public void entered(CaseNumber caseNumber, Stage stage) {
        var progress = lock(caseNumber);
        if (progress.outcome() == null) {
            var open = open(progress);
            open.add(stage);
            move(caseNumber, progress, open);
        }
    }

    /** Between two elements the case stays at the stage that it left last. */
    public void left(CaseNumber caseNumber, Stage stage) {
        var progress = lock(caseNumber);
        var open = open(progress);
        if (progress.outcome() == null && open.remove(stage)) {
            move(caseNumber, progress, open);
        }
    }

    /** 办结; the first outcome counts. */
    public void ended(CaseNumber caseNumber, Outcome outcome) {
        var progress = lock(caseNumber);
        if (progress.outcome() == null) {
            cases.close(caseNumber, outcome, LocalDateTime.now(clock));
            audit.record(CLOSED, caseNumber, caseNumber.value(), Map.of("outcome", outcome.key()));
            deadlines.caseEnded(caseNumber);
            archive.ended(caseNumber);
        }
    }

    private void move(CaseNumber caseNumber, CaseFileMapper.Progress from, List<Stage> open) {
        var stage = earliest(open, from.stage());
        cases.updateProgress(caseNumber, stage, open.stream().map(Stage::name).collect(Collectors.joining(",")));
        if (stage != null && stage != from.stage()) {
            audit.record(STAGE_REACHED, caseNumber, caseNumber.value(), Map.of("stage", stage.key()));
        }
    }

    private static @Nullable Stage earliest(List<Stage> open, @Nullable Stage otherwise) {
        return open.stream().min(Comparator.naturalOrder()).orElse(otherwise);
    }

    private static List<Stage> open(CaseFileMapper.Progress progress) {
        return Arrays.stream(progress.openStages().split(","))
                .filter(name -> !name.isEmpty())
                .map(Stage::valueOf)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private CaseFileMapper.Progress lock(CaseNumber caseNumber) {
        return cases.lockProgress(caseNumber).orElseThrow(() -> NotFound.of("case", "办件", caseNumber));
    }
}
