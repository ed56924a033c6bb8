package org.parkcert.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code parkcert.outbox.waiting} and {@code parkcert.outbox.failed}: how many effects wait, and how many were given up. */
@Component
class OutboxMetrics implements MeterBinder {

    private final Outbox outbox;

    OutboxMetrics(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : new String[] {"waiting", "failed"}) {
            Gauge.builder("parkcert.outbox." + state, () -> count(state)).register(registry);
        }
    }

    private long count(String state) {
        return outbox.counts().stream()
                .filter(count -> count.state().equals(state))
                .mapToLong(Outbox.Count::number)
                .sum();
    }
}
