package org.parkcert.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** 签名: the platform's key. Without one it doesn't start, unless told to make do with a test key. */
@Service
public class Signing implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);
    private static final String NO_KEY =
            """
            没有签名密钥，平台不能启动：标牌证书和审计检查点须用本机关的 SM2 密钥签名。请二选一：
              1. 正式使用：--parkcert.signing.key-store=<PKCS#12 文件>，密码用环境变量 PARKCERT_SIGNING_KEY_STORE_PASSWORD 给出；
              2. 仅供试用：--parkcert.signing.test-key=true，由平台自行生成测试密钥，所有签名处都会标明“测试密钥”。""";

    private final SigningKey key;
    private final VerificationKeys keys;

    Signing(
            VerificationKeys keys,
            Clock clock,
            @Value("${parkcert.signing.key-store:#{null}}") @Nullable Path keyStore,
            @Value("${parkcert.signing.key-store-password:}") String password,
            @Value("${parkcert.signing.test-key:false}") boolean testKey,
            @Value("${parkcert.signing.test-key-file:./data/signing/test-key.p12}") Path testKeyFile) {
        this.keys = keys;
        this.key = key(keyStore, password, testKey ? testKeyFile : null, clock);
    }

    static SigningKey key(@Nullable Path keyStore, String password, @Nullable Path testKeyFile, Clock clock) {
        if (keyStore != null) {
            return KeyStoreFile.read(keyStore, password);
        }
        if (testKeyFile != null) {
            return testKey(testKeyFile, clock);
        }
        throw new IllegalStateException(NO_KEY);
    }

    private static SigningKey testKey(Path file, Clock clock) {
        try {
            TestKeys.make(file, clock);
        } catch (IOException | GeneralSecurityException unwritable) {
            throw new IllegalStateException("不能生成测试密钥 " + file + "，请检查目录的权限", unwritable);
        }
        return KeyStoreFile.read(file, TestKeys.PASSWORD);
    }

    @Override
    public void afterSingletonsInstantiated() {
        keys.keep(key.verificationKey());
        if (key.verificationKey().testKey()) {
            LOG.warn("签名使用测试密钥 {}：标牌证书和审计检查点不具有效力", key.verificationKey().keyId());
        }
    }

    public Signature sign(String text) {
        return key.sign(text);
    }

    /** The key that signs today. */
    public VerificationKey verificationKey() {
        return key.verificationKey();
    }
}
