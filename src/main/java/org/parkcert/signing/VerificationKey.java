package org.parkcert.signing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.openssl.PEMParser;

/**
 * 公钥, with which anybody verifies.
 *
 * @param keyId the first 16 hexadecimal digits of the SM3 hash of the key (SubjectPublicKeyInfo, DER)
 * @param pem as OpenSSL reads it
 * @param testKey made by the platform itself: what it signs is no authority's word
 */
public record VerificationKey(String keyId, String pem, boolean testKey) {

    /** GB/T 32918, the signer's name where none is agreed. */
    static final byte[] SIGNER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private static final int KEY_ID_BYTES = 8;
    private static final int PEM_LINE = 64;

    static VerificationKey of(PublicKey key, boolean testKey) {
        var lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return new VerificationKey(
                keyId(key.getEncoded()),
                "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n",
                testKey);
    }

    /** @return empty for what isn't the public key of an SM2 pair */
    public static Optional<VerificationKey> read(String pem, boolean testKey) {
        try (var parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof SubjectPublicKeyInfo subject
                    && PublicKeyFactory.createKey(subject) instanceof ECPublicKeyParameters point
                    && point.getParameters().getCurve().equals(SigningKey.SM2)) {
                return Optional.of(new VerificationKey(keyId(subject.getEncoded()), pem, testKey));
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }

    /** @return false for a signature that is none, too */
    public boolean verifies(String text, Signature signature) {
        if (!signature.keyId().equals(keyId)) {
            return false;
        }
        try {
            var der = Base64.getDecoder().decode(signature.base64());
            var verifier = new SM2Signer(new SM3Digest());
            verifier.init(false, new ParametersWithID(PublicKeyFactory.createKey(subject()), SIGNER));
            var content = text.getBytes(StandardCharsets.UTF_8);
            verifier.update(content, 0, content.length);
            return verifier.verifySignature(der);
        } catch (IllegalArgumentException noBase64) {
            return false;
        } catch (IOException damaged) {
            throw new IllegalStateException("公钥 " + keyId + " 已损坏，不能用来验证签名", damaged);
        }
    }

    /** Whether the id belongs to the key: a row whose key was exchanged says no. */
    public boolean isConsistent() {
        try {
            return keyId(subject().getEncoded()).equals(keyId);
        } catch (IOException damaged) {
            return false;
        }
    }

    private SubjectPublicKeyInfo subject() throws IOException {
        try (var parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof SubjectPublicKeyInfo subject) {
                return subject;
            }
            throw new IOException("No public key");
        }
    }

    private static String keyId(byte[] subject) {
        var digest = new SM3Digest();
        digest.update(subject, 0, subject.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(Arrays.copyOf(hash, KEY_ID_BYTES));
    }
}
