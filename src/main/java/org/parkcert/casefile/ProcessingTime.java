package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办理期限: the authority's working days from the day after receipt; a day at whose end the clock stood still isn't
 * counted. While the clock stands still the date is what it would be if the clock ran on now.
 */
@Component
@Transactional(readOnly = true)
class ProcessingTime {

    private final CaseFileMapper cases;
    private final ClockPauseMapper pauses;
    private final WorkingDays workingDays;
    private final Clock clock;

    ProcessingTime(CaseFileMapper cases, ClockPauseMapper pauses, WorkingDays workingDays, Clock clock) {
        this.cases = cases;
        this.pauses = pauses;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    ProcessingDeadline of(CaseFile caseFile) {
        return of(
                new Running(registeredOn(caseFile), cases.processingDays(caseFile.caseNumber()), caseFile.isOpen()),
                pauses.ofCase(caseFile.caseNumber()));
    }

    /** Of every open case, with a fixed number of statements. */
    Map<CaseNumber, ProcessingDeadline> ofAllOpen() {
        var intervals =
                pauses.ofOpenCases().stream().collect(Collectors.groupingBy(ClockPauseMapper.OfCase::caseNumber));
        return cases.open().stream()
                .collect(Collectors.toMap(
                        CaseFileMapper.Open::caseNumber,
                        open -> of(
                                new Running(open.submittedAt().toLocalDate(), open.processingDays(), true),
                                intervals.getOrDefault(open.caseNumber(), List.of()).stream()
                                        .map(ClockPauseMapper.OfCase::pause)
                                        .toList())));
    }

    private ProcessingDeadline of(Running running, List<ClockPause> intervals) {
        var days = running.days();
        var stoodStill = 0;
        var deadline = workingDays.plusWorkingDays(running.registeredOn(), days);
        for (var missing = notCounted(running, intervals, deadline.endsOn());
                missing > stoodStill;
                missing = notCounted(running, intervals, deadline.endsOn())) {
            stoodStill = missing;
            deadline = workingDays.plusWorkingDays(running.registeredOn(), days + stoodStill);
        }
        var stopped = running.open() && intervals.stream().anyMatch(pause -> pause.resumedAt() == null);
        var overdue = running.open() && !stopped && deadline.isOverAt(LocalDateTime.now(clock));
        return new ProcessingDeadline(
                "processing",
                "办理期限",
                deadline.endsOn(),
                deadline.provisional(),
                stopped,
                overdue,
                days,
                stoodStill,
                explanation(days, stoodStill, intervals) + deadline.explanation());
    }

    /** What the time runs from, and how long it is. */
    private record Running(LocalDate registeredOn, int days, boolean open) {}

    /** Working days on which the clock stood still, after receipt and up to the day. */
    private int notCounted(Running running, List<ClockPause> intervals, LocalDate upTo) {
        return intervals.stream()
                .mapToInt(pause -> workingDays.workingDaysBetween(
                        later(pause.pausedAt().toLocalDate().minusDays(1), running.registeredOn()),
                        earlier(lastDayOf(pause), upTo)))
                .sum();
    }

    /** A paper application picks its regime by the day on which it came in; its time runs from its registration. */
    private static LocalDate registeredOn(CaseFile caseFile) {
        return caseFile.submittedAt().toLocalDate();
    }

    private LocalDate lastDayOf(ClockPause pause) {
        var resumedAt = pause.resumedAt();
        return (resumedAt == null ? LocalDate.now(clock) : resumedAt.toLocalDate()).minusDays(1);
    }

    private static String explanation(int days, int stoodStill, List<ClockPause> intervals) {
        return stoodStill == 0
                ? "办理期限" + days + "个工作日。"
                : "办理期限" + days + "个工作日，停止计时" + stoodStill + "个工作日（"
                        + intervals.stream()
                                .map(ClockPause::pauseReason)
                                .distinct()
                                .collect(Collectors.joining("、"))
                        + "）不计入，合并推算。";
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * @param stopped whether the clock stands still now
     * @param overdue whether its last day is over and the case still waits
     * @param stoodStill working days that weren't counted
     */
    record ProcessingDeadline(
            String kind,
            String label,
            LocalDate dueOn,
            boolean provisional,
            boolean stopped,
            boolean overdue,
            int workingDays,
            int stoodStill,
            String explanation) {

        static ProcessingDeadline of(StepDeadlines.StepDeadline step) {
            return new ProcessingDeadline(
                    step.kind(),
                    step.label(),
                    step.deadline().endsOn(),
                    step.deadline().provisional(),
                    false,
                    step.overdue(),
                    step.workingDays(),
                    0,
                    step.deadline().explanation());
        }
    }
}
