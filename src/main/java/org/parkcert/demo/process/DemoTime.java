package org.parkcert.demo.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Job;
import org.parkcert.demo.DemoClock;
import org.parkcert.demo.DemoClockMoved;
import org.parkcert.process.EngineTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 快进: the demo's time moves from due job to due job, so that everything happens on its own date. */
@Component
@Profile("demo")
public class DemoTime {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTime.class);

    /** A timer that always brings another one must not keep a request for ever. */
    private static final int MOST_JOBS = 10_000;

    private final DemoClock clock;
    private final ProcessEngine engine;

    DemoTime(DemoClock clock, ProcessEngine engine) {
        this.clock = clock;
        this.engine = engine;
    }

    @EventListener
    void engineFollows(DemoClockMoved moved) {
        EngineTime.follow(clock);
    }

    /** Executes every job that falls due up to the target, one after the other at its time, as the system. */
    public synchronized Advanced advanceTo(Instant target) {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean running = executor != null && executor.isActive();
        if (running) {
            executor.shutdown();
        }
        var caller = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            return step(target);
        } finally {
            restore(caller);
            if (running) {
                executor.start();
            }
        }
    }

    private Advanced step(Instant target) {
        int executed = 0;
        int failed = 0;
        while (executed + failed < MOST_JOBS) {
            var due = dueNow();
            if (due.isPresent()) {
                if (succeeds(due.get())) {
                    executed++;
                } else {
                    failed++;
                }
                continue;
            }
            var next = nextDue().filter(moment -> !moment.isAfter(target));
            if (next.isEmpty()) {
                break;
            }
            clock.moveTo(next.get());
        }
        if (target.isAfter(clock.instant())) {
            clock.moveTo(target);
        }
        return new Advanced(clock.instant(), executed, failed);
    }

    private Optional<Job> dueNow() {
        return engine
                .getManagementService()
                .createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private Optional<Instant> nextDue() {
        return engine
                .getManagementService()
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(EngineTime.now())
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(Job::getDuedate)
                .map(Date::toInstant);
    }

    /** A failed job keeps its failure and its next try, as it would with the job executor. */
    private boolean succeeds(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
            return true;
        } catch (RuntimeException recordedByTheEngine) {
            LOG.warn("Job {} failed", job.getId(), recordedByTheEngine);
            return false;
        }
    }

    private void restore(Authentication caller) {
        if (caller != null) {
            engine.getIdentityService()
                    .setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
        }
    }

    /** 快进结果. */
    public record Advanced(Instant now, int jobsExecuted, int jobsFailed) {}
}
