package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.parkcert.audit.AuditTrail;
import org.parkcert.calendar.Deadline;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 环节时限: until when a step of a case must be done, such as the acceptance (P-1); shown as overdue when it wasn't. */
@Service
@Transactional
public class StepDeadlines {

    private final StepDeadlineMapper deadlines;
    private final WorkingDays workingDays;
    private final ProcessingTime processingTime;
    private final AuditTrail audit;
    private final Clock clock;

    StepDeadlines(
            StepDeadlineMapper deadlines,
            WorkingDays workingDays,
            ProcessingTime processingTime,
            AuditTrail audit,
            Clock clock) {
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.processingTime = processingTime;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins to run on the day after today; takes the place of an earlier one of the kind. */
    public Deadline begin(CaseNumber caseNumber, String kind, String label, int days) {
        var today = LocalDate.now(clock);
        deadlines.forget(caseNumber, kind);
        deadlines.insert(caseNumber, kind, label, today, days);
        return workingDays.plusWorkingDays(today, days);
    }

    /** 固定日期: that day counts, nothing shifts; takes the place of an earlier one of the kind. */
    public void beginUntil(CaseNumber caseNumber, String kind, String label, LocalDate lastDay) {
        deadlines.forget(caseNumber, kind);
        deadlines.insert(caseNumber, kind, label, lastDay, 0);
    }

    /** Done; without effect when it doesn't run. */
    public void meet(CaseNumber caseNumber, String kind) {
        if (deadlines.meet(caseNumber, kind, LocalDateTime.now(clock)) > 0) {
            audit.record("case.deadline-met", caseNumber, caseNumber.value(), java.util.Map.of("kind", kind));
        }
    }

    void caseEnded(CaseNumber caseNumber) {
        deadlines.meetAll(caseNumber, LocalDateTime.now(clock));
    }

    /** Those of all cases. */
    @Transactional(readOnly = true)
    public List<StepDeadline> allOpen() {
        return deadlines.allOpen().stream().map(this::reckoned).toList();
    }

    /** 办理期限 of every open case whose clock doesn't stand still. */
    @Transactional(readOnly = true)
    public List<RunningTime> allRunning() {
        return processingTime.ofAllOpen().entrySet().stream()
                .filter(open -> !open.getValue().stopped())
                .map(open -> new RunningTime(
                        open.getKey(),
                        open.getValue().label(),
                        open.getValue().dueOn(),
                        open.getValue().overdue()))
                .toList();
    }

    /** 正在计算的办理期限. */
    public record RunningTime(CaseNumber caseNumber, String label, LocalDate endsOn, boolean overdue) {}

    @Transactional(readOnly = true)
    public List<StepDeadline> openOfKind(String kind) {
        return deadlines.openOfKind(kind).stream().map(this::reckoned).toList();
    }

    @Transactional(readOnly = true)
    public List<StepDeadline> open(Collection<CaseNumber> caseNumbers) {
        return caseNumbers.isEmpty()
                ? List.of()
                : deadlines.open(caseNumbers).stream().map(this::reckoned).toList();
    }

    private StepDeadline reckoned(StepDeadlineMapper.Row row) {
        var deadline = row.workingDays() == 0
                ? workingDays.fixedDate(row.runsFrom())
                : workingDays.plusWorkingDays(row.runsFrom(), row.workingDays());
        return new StepDeadline(
                row.caseNumber(),
                row.kind(),
                row.label(),
                row.workingDays(),
                deadline,
                deadline.isOverAt(LocalDateTime.now(clock)));
    }

    /** 未了的时限. */
    public record StepDeadline(
            CaseNumber caseNumber, String kind, String label, int workingDays, Deadline deadline, boolean overdue) {}
}
