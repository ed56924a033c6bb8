package org.parkcert.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.parkcert.shared.ChinaTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 演示时钟: runs with a stored offset from the machine's time, which survives a restart and only ever grows. */
@Component
@Profile("demo")
public class DemoClock extends Clock {

    private static final int ROW = 1;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private volatile Duration shift;

    DemoClock(JdbcTemplate database, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.shift = database.queryForList("select shift_millis from demo_clock where id = ?", Long.class, ROW).stream()
                .findFirst()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    /** Sets the clock of an empty demo back, once, before anything has happened. */
    public void startAt(Instant moment) {
        var begin = Duration.between(Instant.now(), moment);
        transaction.executeWithoutResult(status ->
                database.update("insert into demo_clock (id, shift_millis) values (?, ?)", ROW, begin.toMillis()));
        shift = begin;
        events.publishEvent(new DemoClockMoved(instant()));
    }

    /** @throws ClockNeverGoesBack when the moment has passed */
    public void moveTo(Instant moment) {
        var later = Duration.between(Instant.now(), moment);
        if (later.compareTo(shift) < 0) {
            throw new ClockNeverGoesBack();
        }
        transaction.executeWithoutResult(status -> {
            if (database.update("update demo_clock set shift_millis = ? where id = ?", later.toMillis(), ROW) == 0) {
                database.update("insert into demo_clock (id, shift_millis) values (?, ?)", ROW, later.toMillis());
            }
        });
        shift = later;
        events.publishEvent(new DemoClockMoved(instant()));
    }

    /** The machine's time, from which the demo's departs. */
    Instant present() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ChinaTime.ZONE)) {
            return this;
        }
        throw new UnsupportedOperationException("All dates are dates in Asia/Shanghai");
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }
}
