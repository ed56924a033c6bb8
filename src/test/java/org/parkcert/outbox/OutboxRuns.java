package org.parkcert.outbox;

import org.springframework.context.ApplicationContext;

/** What the poller does, when a test wants it: its thread is off in tests. */
public final class OutboxRuns {

    private OutboxRuns() {}

    public static void all(ApplicationContext platform) {
        platform.getBeanProvider(OutboxRound.class).orderedStream().forEach(OutboxRound::before);
        var sender = platform.getBean(EffectSender.class);
        while (sender.deliverDue(() -> true) > 0) {
            Thread.onSpinWait();
        }
    }
}
