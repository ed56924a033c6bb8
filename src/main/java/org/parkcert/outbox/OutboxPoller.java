package org.parkcert.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 发送进程: one thread of each node that looks for what is due, every few seconds and after each commit that put something. */
@Component
class OutboxPoller implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPoller.class);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ObjectProvider<EffectSender> sender;
    private final ObjectProvider<OutboxRound> rounds;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService running;
    private @Nullable Future<?> looking;

    /** @param pause between two looks; zero: nobody looks */
    OutboxPoller(
            ObjectProvider<EffectSender> sender,
            ObjectProvider<OutboxRound> rounds,
            @Value("${parkcert.outbox.poll:PT5S}") Duration pause) {
        this.sender = sender;
        this.rounds = rounds;
        this.pause = pause;
    }

    /** Something may be due. */
    void wake() {
        var executor = running;
        if (executor != null) {
            try {
                executor.execute(this::look);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("The outbox stops; what is due waits for the next start");
            }
        }
    }

    private void look() {
        try {
            rounds.orderedStream().forEach(OutboxRound::before);
            while (isRunning() && sender.getObject().deliverDue(this::isRunning) > 0) {
                LOG.debug("There may be more");
            }
        } catch (RuntimeException broken) {
            LOG.warn("待发事项本轮没有发完，稍后再试", broken);
        }
    }

    /** Not with the others: first the platform is up, and a demo seeded. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void start() {
        if (pause.isZero() || isRunning()) {
            return;
        }
        var executor = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "outbox"));
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        looking =
                executor.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        running = executor;
    }

    /** Ends after the delivery under way. */
    @Override
    public void stop() {
        var executor = running;
        running = null;
        if (executor == null) {
            return;
        }
        Optional.ofNullable(looking).ifPresent(periodic -> periodic.cancel(false));
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("一项发送还没有结束，下次启动后可能以同一编号再发");
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
