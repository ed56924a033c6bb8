package org.parkcert.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.calendar.Arrangement.ArrangedDay;
import org.parkcert.shared.InvalidInput.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 放假安排: kept in the database, read from memory. Another node sees a new arrangement after {@link #MEMORY_LASTS} at
 * the latest.
 */
@Service
class Arrangements {

    private static final Logger LOG = LoggerFactory.getLogger(Arrangements.class);
    private static final Duration MEMORY_LASTS = Duration.ofMinutes(1);

    private final ArrangementMapper arrangements;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final StatutoryHolidays statutory = StatutoryHolidays.read();

    private volatile @Nullable Memory memory;

    /** What was read; it never gets old while somebody's transaction is entering an arrangement. */
    private record Memory(Almanac almanac, long readAt, boolean beingEntered) {

        boolean holds() {
            return beingEntered || System.nanoTime() - readAt < MEMORY_LASTS.toNanos();
        }
    }

    Arrangements(ArrangementMapper arrangements, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.arrangements = arrangements;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Almanac almanac() {
        var current = memory;
        return current != null && current.holds()
                ? current.almanac()
                : read(false).almanac();
    }

    Optional<Arrangement> find(int year) {
        return all().stream().filter(arrangement -> arrangement.year() == year).findFirst();
    }

    /**
     * Replaces what was known about the year. Listeners of {@link ArrangementEntered} work in the same transaction: an
     * arrangement and the deadlines that it moves come true together or not at all.
     */
    @Transactional
    void enter(Arrangement arrangement, String enteredBy) {
        requireFreeDays(arrangement);
        var year = arrangement.year();
        arrangements.put(year, arrangement.source(), enteredBy, LocalDateTime.now(clock));
        arrangements.deleteDays(year);
        arrangements.insertDays(year, arrangement.days());
        audit.record(
                "calendar.arrangement-entered", null, String.valueOf(year), Map.of("source", arrangement.source()));
        read(true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                memory = null;
            }
        });
        LOG.info("Arrangement of holidays of {} entered by {}", year, enteredBy);
        events.publishEvent(new ArrangementEntered(year));
    }

    private void requireFreeDays(Arrangement entered) {
        var faults = new Faults();
        for (var other : all()) {
            if (other.year() != entered.year()) {
                other.days().stream()
                        .filter(day -> entered.days().stream()
                                .anyMatch(mine -> mine.dayOn().equals(day.dayOn())))
                        .forEach(day -> faults.add(
                                "days",
                                "arranged-by-another-year",
                                day.dayOn() + "已由" + other.year() + "年的放假安排规定，请先更正其中一份"));
            }
        }
        faults.throwIfAny();
    }

    private Memory read(boolean beingEntered) {
        var fresh = new Memory(new Almanac(all(), statutory), System.nanoTime(), beingEntered);
        memory = fresh;
        return fresh;
    }

    private List<Arrangement> all() {
        var days = new HashMap<Integer, List<ArrangedDay>>();
        for (var day : arrangements.allDays()) {
            days.computeIfAbsent(day.arrangementYear(), year -> new ArrayList<>())
                    .add(new ArrangedDay(day.dayOn(), day.working(), day.occasion()));
        }
        return arrangements.all().stream()
                .map(row -> new Arrangement(
                        row.arrangementYear(), row.source(), days.getOrDefault(row.arrangementYear(), List.of())))
                .toList();
    }
}
