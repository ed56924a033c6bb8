package org.parkcert.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.parkcert.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * 来源: the address that a request came from; the node where a job acts. Of somebody without an account, who may be an objector, the
 * address can't be told from the row: it is hashed with a salt of this process and day that nobody keeps.
 */
@Component
class Origin {

    private static final int DIGITS = 16;

    private final Node node;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private Salt salt;

    Origin(Node node, Clock clock) {
        this.node = node;
        this.clock = clock;
        this.salt = newSalt();
    }

    String of(Actor actor) {
        var request = RequestContextHolder.getRequestAttributes();
        if (!(request instanceof ServletRequestAttributes servlet)) {
            return "node " + node.name();
        }
        var address = servlet.getRequest().getRemoteAddr();
        return actor.equals(Actor.SYSTEM) ? "anonymous " + blurred(address) : address;
    }

    /** The address itself: who tries passwords isn't spared. */
    String ofSignIn() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getRemoteAddr()
                : "node " + node.name();
    }

    private String blurred(String address) {
        var salted = saltOfToday();
        var bytes = address.getBytes(StandardCharsets.UTF_8);
        var text = Arrays.copyOf(salted, salted.length + bytes.length);
        System.arraycopy(bytes, 0, text, salted.length, bytes.length);
        return Sm3.hex(text).substring(0, DIGITS);
    }

    private synchronized byte[] saltOfToday() {
        if (!salt.day().equals(LocalDate.now(clock))) {
            salt = newSalt();
        }
        return salt.bytes();
    }

    private Salt newSalt() {
        var bytes = new byte[Sm3.BYTES];
        random.nextBytes(bytes);
        return new Salt(LocalDate.now(clock), bytes);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Salt(LocalDate day, byte[] bytes) {}
}
