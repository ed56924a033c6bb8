package org.parkcert.signing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** 公钥登记: every key that ever signed here. Needs no private key: commands that verify make do with this. */
@Service
public class VerificationKeys {

    private final VerificationKeyMapper keys;
    private final Clock clock;

    VerificationKeys(VerificationKeyMapper keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public Optional<VerificationKey> find(String keyId) {
        return keys.find(keyId);
    }

    /** The latest first. */
    public List<VerificationKey> all() {
        return keys.all();
    }

    /** False, too, when the key is unknown or isn't the one of this id. */
    public boolean verifies(String text, Signature signature) {
        return find(signature.keyId())
                .filter(VerificationKey::isConsistent)
                .filter(key -> key.verifies(text, signature))
                .isPresent();
    }

    void keep(VerificationKey key) {
        if (keys.find(key.keyId()).isEmpty()) {
            try {
                keys.insert(key, LocalDateTime.now(clock));
            } catch (DuplicateKeyException anotherNodeWasFaster) {
                return;
            }
        }
    }
}
