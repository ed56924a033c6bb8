package org.parkcert.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A channel of the tests: remembers what it was given, and fails as often as it is told to. */
@Component
public final class RecordingChannel implements Channel {

    public static final String NAME = "test";

    private final List<Delivery> delivered = new ArrayList<>();
    private final Map<String, Deque<Object>> failures = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void deliver(Delivery delivery) throws NotDelivered {
        delivered.add(delivery);
        var failure =
                failures.getOrDefault(delivery.recipient(), new ArrayDeque<>()).poll();
        if (failure instanceof NotDelivered refused) {
            throw refused;
        }
        if (failure instanceof Error dies) {
            throw dies;
        }
    }

    /** What it does at the next sender to the recipient: refuses, or dies after it has delivered. */
    public void fails(String recipient, Object... next) {
        failures.computeIfAbsent(recipient, unknown -> new ArrayDeque<>()).addAll(List.of(next));
    }

    public synchronized List<Delivery> to(String recipient) {
        return delivered.stream()
                .filter(delivery -> delivery.recipient().equals(recipient))
                .toList();
    }
}
