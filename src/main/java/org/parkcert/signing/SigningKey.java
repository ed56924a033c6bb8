package org.parkcert.signing;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jcajce.provider.asymmetric.util.ECUtil;
import org.bouncycastle.math.ec.ECCurve;

/** 私钥 with the certificate of its public key. */
final class SigningKey {

    static final ECCurve SM2 = GMNamedCurves.getByName("sm2p256v1").getCurve();

    private final AsymmetricKeyParameter privateKey;
    private final VerificationKey verificationKey;

    SigningKey(PrivateKey privateKey, X509Certificate certificate) throws InvalidKeyException {
        this.privateKey = ECUtil.generatePrivateKeyParameter(privateKey);
        if (!(this.privateKey instanceof ECPrivateKeyParameters ec)
                || !ec.getParameters().getCurve().equals(SM2)) {
            throw new InvalidKeyException("Not on the curve of SM2");
        }
        this.verificationKey = VerificationKey.of(certificate.getPublicKey(), TestKeys.isTestKey(certificate));
    }

    VerificationKey verificationKey() {
        return verificationKey;
    }

    Signature sign(String text) {
        var signer = new SM2Signer(new SM3Digest());
        signer.init(true, new ParametersWithID(new ParametersWithRandom(privateKey), VerificationKey.SIGNER));
        var content = text.getBytes(StandardCharsets.UTF_8);
        signer.update(content, 0, content.length);
        try {
            return new Signature(
                    verificationKey.keyId(), Base64.getEncoder().encodeToString(signer.generateSignature()));
        } catch (CryptoException unusable) {
            throw new IllegalStateException("签名密钥不能使用", unusable);
        }
    }
}
