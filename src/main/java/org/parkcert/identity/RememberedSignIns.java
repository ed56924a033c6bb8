package org.parkcert.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * 短时免核验: remembers successful sign-ins for a minute, so that a client which sends its password with every call pays for
 * the slow hash once a minute. Keys are MACs under a key of this process, so no password can be tried against them
 * elsewhere; failures are never remembered, so the lock-out counts each of them. A map of this size needs no library.
 */
final class RememberedSignIns implements AuthenticationProvider {

    private static final long LIFETIME = Duration.ofSeconds(60).toNanos();
    private static final int CAPACITY = 1000;

    private final AuthenticationProvider check;
    private final LongSupplier nanoTime;
    private final SecretKeySpec key;
    private final Map<String, Remembered> signIns = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > CAPACITY;
        }
    };

    RememberedSignIns(AuthenticationProvider check, LongSupplier nanoTime) {
        this.check = check;
        this.nanoTime = nanoTime;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var fingerprint = fingerprint(attempt);
        var now = nanoTime.getAsLong();
        synchronized (signIns) {
            var known = signIns.get(fingerprint);
            if (known != null && now - known.at() < LIFETIME) {
                return fresh(known.authentication());
            }
            signIns.remove(fingerprint);
        }
        var authentication = check.authenticate(attempt);
        synchronized (signIns) {
            signIns.put(fingerprint, new Remembered(now, fresh(authentication)));
        }
        return authentication;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return check.supports(authentication);
    }

    /** A token of its own for each request: the framework writes the request's details into it. */
    private static Authentication fresh(Authentication known) {
        return UsernamePasswordAuthenticationToken.authenticated(known.getPrincipal(), null, known.getAuthorities());
    }

    private String fingerprint(Authentication attempt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(attempt.getName().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }

    private record Remembered(long at, Authentication authentication) {}
}
