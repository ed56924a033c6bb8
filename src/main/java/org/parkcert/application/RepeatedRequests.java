package org.parkcert.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.InvalidInput.Fault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重复请求: the answer to a request that bore an {@code Idempotency-Key} is kept for 24 hours in the transaction of what
 * the request did, so that a repeat gets it again. A repeat at the same moment waits for the first at the key's row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RepeatedRequests {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 128;

    private final RepeatedRequestMapper requests;
    private final Clock clock;

    RepeatedRequests(RepeatedRequestMapper requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** The earlier answer; empty when this request is the first, whose key is then taken. */
    Optional<String> answerTo(Request request) {
        if (request.key().isBlank() || request.key().length() > LONGEST_KEY) {
            throw new InvalidInput(
                    List.of(new Fault("Idempotency-Key", "invalid", "请求头 Idempotency-Key 应为 1 至 128 个字符")));
        }
        var now = LocalDateTime.now(clock);
        requests.forget(now.minus(KEPT));
        try {
            requests.take(request, now);
            return Optional.empty();
        } catch (DuplicateKeyException repeated) {
            var first = requests.find(request);
            if (!first.bodyHash().equals(request.bodyHash())) {
                throw ApplicationRefused.keyReused();
            }
            return Optional.ofNullable(first.answer());
        }
    }

    void keep(Request request, String answer) {
        requests.keep(request, answer);
    }

    /** @param route method and path */
    record Request(String userId, String route, String key, String bodyHash) {}

    /** 首次请求. */
    record First(String bodyHash, @Nullable String answer) {}
}
