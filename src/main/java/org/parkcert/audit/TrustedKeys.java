package org.parkcert.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parkcert.signing.VerificationKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 库外公钥: the authority's keys as whoever verifies knows them. The keys in the database prove nothing against somebody who may write
 * there: he could sign anew with a key of his own and register that one.
 */
@Component
class TrustedKeys {

    private final List<String> files;

    TrustedKeys(@Value("${parkcert.audit.trusted-keys:}") List<String> files) {
        this.files = files;
    }

    /** Empty when none was given. */
    List<VerificationKey> read() throws IOException {
        var keys = new ArrayList<VerificationKey>();
        for (var file : files) {
            keys.add(VerificationKey.read(Files.readString(Path.of(file)), false)
                    .orElseThrow(() -> new IOException(file + " 不是 SM2 公钥（PEM 格式，以 -----BEGIN PUBLIC KEY----- 开头）")));
        }
        return keys;
    }
}
