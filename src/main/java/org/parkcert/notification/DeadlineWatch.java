package org.parkcert.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.LocalityReminders;
import org.parkcert.casefile.StepDeadlines;
import org.parkcert.identity.Groups;
import org.parkcert.outbox.OutboxRound;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 期限提醒: once an hour looks which deadlines come near or are over, and tells each once. A deadline that moved is told of again, since
 * it is another day.
 */
@Component
@Order(10)
class DeadlineWatch implements OutboxRound {

    /** Assumption: days before the last one; for the locality one more. */
    private static final int DAYS_BEFORE = 2;

    private static final int DAYS_BEFORE_SUPPLEMENT = 3;

    /** Assumption: of the whole processing time a working week, however the days fall. */
    private static final int DAYS_BEFORE_PROCESSING = 7;

    /** Assumption: two weeks before a round of evaluations closes. */
    private static final int DAYS_BEFORE_ROUND = 14;

    private static final String PROCESSING = "processing";

    private final Messages messages;
    private final CaseFiles cases;
    private final StepDeadlines stepDeadlines;
    private final Acceptance acceptance;
    private final List<LocalityReminders> reminders;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable LocalDateTime lookedAt;

    DeadlineWatch(
            Messages messages,
            CaseFiles cases,
            StepDeadlines stepDeadlines,
            Acceptance acceptance,
            List<LocalityReminders> reminders,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.stepDeadlines = stepDeadlines;
        this.acceptance = acceptance;
        this.reminders = List.copyOf(reminders);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Something that may have to be told once. */
    private record Due(String key, Kind kind, CaseNumber caseNumber, String what, String label, LocalDate endsOn) {}

    @Override
    public void before() {
        var now = LocalDateTime.now(clock);
        var last = lookedAt;
        if (last == null || now.isBefore(last) || !now.isBefore(last.plusHours(1))) {
            lookedAt = now;
            transaction.executeWithoutResult(status -> look());
        }
    }

    void look() {
        var due = due();
        var told = messages.told(due.stream().map(Due::key).collect(Collectors.toSet()));
        due.stream().filter(one -> !told.contains(one.key())).forEach(this::tell);
    }

    private List<Due> due() {
        var today = LocalDate.now(clock);
        var due = new ArrayList<Due>();
        for (var step : stepDeadlines.allOpen()) {
            var endsOn = step.deadline().endsOn();
            if (step.overdue()) {
                due.add(due(Kind.DEADLINE_OVERDUE, step.caseNumber(), step.kind(), step.label(), endsOn));
            } else if (!today.isBefore(endsOn.minusDays(DAYS_BEFORE))) {
                due.add(due(Kind.DEADLINE_NEAR, step.caseNumber(), step.kind(), step.label(), endsOn));
            }
        }
        for (var running : stepDeadlines.allRunning()) {
            if (running.overdue()) {
                due.add(due(
                        Kind.DEADLINE_OVERDUE, running.caseNumber(), PROCESSING, running.label(), running.endsOn()));
            } else if (!today.isBefore(running.endsOn().minusDays(DAYS_BEFORE_PROCESSING))) {
                due.add(due(Kind.DEADLINE_NEAR, running.caseNumber(), PROCESSING, running.label(), running.endsOn()));
            }
        }
        for (var supplement : acceptance.openSupplements()) {
            var endsOn = supplement.expiresAt().toLocalDate().minusDays(1);
            if (!today.isBefore(endsOn.minusDays(DAYS_BEFORE_SUPPLEMENT)) && !today.isAfter(endsOn)) {
                due.add(due(Kind.SUPPLEMENT_REMINDER, supplement.caseNumber(), "supplement", "补正期限", endsOn));
            }
        }
        reminders.stream()
                .flatMap(step -> step.between(today, today.plusDays(DAYS_BEFORE_ROUND)).stream())
                .map(one -> due(Kind.LOCALITY_TASK, one.caseNumber(), one.what(), one.label(), one.lastDay()))
                .forEach(due::add);
        return due;
    }

    private static Due due(Kind kind, CaseNumber caseNumber, String what, String label, LocalDate endsOn) {
        return new Due(
                kind.key() + ":" + caseNumber + ":" + what + ":" + endsOn, kind, caseNumber, what, label, endsOn);
    }

    private void tell(Due due) {
        var caseFile = cases.get(due.caseNumber());
        messages.tellOnce(
                audiences(due, caseFile),
                due.kind(),
                caseFile,
                Map.of("title", due.label(), "deadline", ChineseDate.of(due.endsOn())),
                due.key());
    }

    /** That the whole time is over the leaders learn, too. */
    private static List<Audience> audiences(Due due, CaseFile caseFile) {
        var authority = caseFile.authority();
        if (due.kind() == Kind.SUPPLEMENT_REMINDER || due.kind() == Kind.LOCALITY_TASK) {
            return List.of(Audience.group(authority, Groups.locality(caseFile.localityCode())));
        }
        var officers = Audience.group(authority, Groups.OFFICERS);
        return due.kind() == Kind.DEADLINE_OVERDUE && due.what().equals(PROCESSING)
                ? List.of(officers, Audience.group(authority, Groups.LEADERS))
                : List.of(officers);
    }
}
