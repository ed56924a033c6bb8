package org.parkcert.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** 测试密钥: made once by the platform itself, known by the name in its certificate. */
final class TestKeys {

    static final String PASSWORD = "parkcert-test-key";

    private static final String MARK = "测试密钥";
    private static final int DAYS = 3650;

    private TestKeys() {}

    static boolean isTestKey(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().contains(MARK);
    }

    /** Leaves a key that is there as it is. */
    static void make(Path file, Clock clock) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return;
        }
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var written = Files.createTempFile(folder, "test-key", ".part");
        try (var out = Files.newOutputStream(written)) {
            made(clock).store(out, PASSWORD.toCharArray());
        }
        try {
            Files.move(written, file);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            Files.delete(written);
        }
    }

    private static KeyStore made(Clock clock) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC", KeyStoreFile.PROVIDER);
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        var pair = generator.generateKeyPair();
        var name = new X500Principal("CN=parkcert " + MARK);
        var from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var certificate = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(from),
                Date.from(from.plus(DAYS, ChronoUnit.DAYS)),
                name,
                pair.getPublic());
        try {
            var signer = new JcaContentSignerBuilder("SM3withSM2")
                    .setProvider(KeyStoreFile.PROVIDER)
                    .build(pair.getPrivate());
            var store = KeyStore.getInstance("PKCS12", KeyStoreFile.PROVIDER);
            store.load(null, null);
            store.setKeyEntry("test", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {
                new JcaX509CertificateConverter()
                        .setProvider(KeyStoreFile.PROVIDER)
                        .getCertificate(certificate.build(signer))
            });
            return store;
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }
}
