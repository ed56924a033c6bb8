package org.parkcert.identity.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 口令散列: bcrypt in place of the engine's single round of SHA-512. The password is digested first, because bcrypt reads 72
 * bytes only and the engine puts its own salt behind the password.
 */
@Component
class SlowPasswordHash implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt;
    private final String hashOfNobody;

    /** @param strength logarithm of the rounds; kept in each hash, so it may be raised at any time */
    SlowPasswordHash(@Value("${parkcert.passwords.strength:10}") int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
        this.hashOfNobody = encrypt("");
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "SHA-256+bcrypt";
    }

    /** Takes as long as a check, so that the time of an answer doesn't tell whether an account exists. */
    void checkNobody(String password) {
        if (check(password, hashOfNobody)) {
            throw new IllegalStateException("An empty password reached the check of an unknown account");
        }
    }

    private static String digest(String password) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
