package org.parkcert.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("签名：SM2 与 SM3")
class SigningTest {

    private static final String TEXT = "parkcert 标牌证书\n园区名称：青川产业园\n";

    private final Path folder;

    SigningTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("签名可以用公钥验证，改动一个字或一个字节即不能通过")
    void aSignatureVerifies() throws Exception {
        var key = testKey("a.p12");
        var signature = key.sign(TEXT);
        assertThat(key.verificationKey().verifies(TEXT, signature)).isTrue();
        assertThat(key.verificationKey().verifies(TEXT.replace("青", "清"), signature))
                .isFalse();
        var bytes = Base64.getDecoder().decode(signature.base64());
        for (var at = 0; at < bytes.length; at++) {
            var flipped = bytes.clone();
            flipped[at] ^= 1;
            var other = new Signature(signature.keyId(), Base64.getEncoder().encodeToString(flipped));
            assertThat(key.verificationKey().verifies(TEXT, other))
                    .as("字节 " + at)
                    .isFalse();
        }
        assertThat(key.verificationKey().verifies(TEXT, new Signature(signature.keyId(), "不是签名")))
                .isFalse();
    }

    @Test
    @DisplayName("测试密钥只生成一次，并标明是测试密钥")
    void aTestKeyIsMadeOnce() throws Exception {
        var first = testKey("a.p12").verificationKey();
        assertThat(first.testKey()).isTrue();
        assertThat(first.isConsistent()).isTrue();
        assertThat(testKey("a.p12").verificationKey()).isEqualTo(first);
        assertThat(testKey("b.p12").verificationKey()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("OpenSSL 生成的 PKCS#12 密钥文件可以使用，OpenSSL 能验证其签名，不标为测试密钥")
    void aKeyOfOpenSslServes() throws Exception {
        run("openssl", "genpkey", "-algorithm", "SM2", "-out", "key.pem");
        run(
                "openssl",
                "req",
                "-x509",
                "-new",
                "-key",
                "key.pem",
                "-sm3",
                "-sigopt",
                "distid:1234567812345678",
                "-subj",
                "/CN=Authority",
                "-days",
                "30",
                "-out",
                "certificate.pem");
        run(
                "openssl",
                "pkcs12",
                "-export",
                "-inkey",
                "key.pem",
                "-in",
                "certificate.pem",
                "-passout",
                "pass:geheim-123",
                "-out",
                "key.p12");
        var key = KeyStoreFile.read(folder.resolve("key.p12"), "geheim-123");
        assertThat(key.verificationKey().testKey()).isFalse();
        Files.writeString(folder.resolve("text"), TEXT);
        Files.write(
                folder.resolve("signature"),
                Base64.getDecoder().decode(key.sign(TEXT).base64()));
        Files.writeString(folder.resolve("public.pem"), key.verificationKey().pem());
        assertThat(run(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "public.pem",
                        "-rawin",
                        "-digest",
                        "sm3",
                        "-pkeyopt",
                        "distid:1234567812345678",
                        "-in",
                        "text",
                        "-sigfile",
                        "signature"))
                .contains("Signature Verified Successfully");
        assertThatThrownBy(() -> KeyStoreFile.read(folder.resolve("key.p12"), "falsch"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("不能读取密钥文件");
    }

    @Test
    @DisplayName("不是 SM2 的密钥不能使用，说明要更换")
    void anotherCurveIsRefused() throws Exception {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "key.pem",
                "-subj",
                "/CN=Authority",
                "-days",
                "30",
                "-out",
                "certificate.pem");
        run(
                "openssl",
                "pkcs12",
                "-export",
                "-inkey",
                "key.pem",
                "-in",
                "certificate.pem",
                "-passout",
                "pass:geheim-123",
                "-out",
                "key.p12");
        assertThatThrownBy(() -> KeyStoreFile.read(folder.resolve("key.p12"), "geheim-123"))
                .hasMessageContaining("不是 SM2 密钥");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "key.pem",
                "-subj",
                "/CN=Authority",
                "-days",
                "30",
                "-out",
                "certificate.pem");
        run(
                "openssl",
                "pkcs12",
                "-export",
                "-inkey",
                "key.pem",
                "-in",
                "certificate.pem",
                "-passout",
                "pass:geheim-123",
                "-out",
                "key.p12");
        assertThatThrownBy(() -> KeyStoreFile.read(folder.resolve("key.p12"), "geheim-123"))
                .hasMessageContaining("不是 SM2 密钥");
    }

    @Test
    @DisplayName("没有密钥、也没有声明使用测试密钥时不启动，并说明如何配置")
    void withoutAKeyItDoesNotStart() {
        assertThatThrownBy(() -> Signing.key(null, "", null, Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("parkcert.signing.key-store")
                .hasMessageContaining("parkcert.signing.test-key=true");
    }

    private SigningKey testKey(String name) throws IOException, GeneralSecurityException {
        TestKeys.make(folder.resolve(name), Clock.systemUTC());
        return KeyStoreFile.read(folder.resolve(name), TestKeys.PASSWORD);
    }

    private String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
