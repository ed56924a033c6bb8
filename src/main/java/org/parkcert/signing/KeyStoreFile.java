package org.parkcert.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.Collections;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** 密钥文件 (PKCS#12). */
final class KeyStoreFile {

    /** Not registered with the JDK: nobody else's cryptography changes. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private KeyStoreFile() {}

    static SigningKey read(Path file, String password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12", PROVIDER);
            store.load(in, password.toCharArray());
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return new SigningKey(key, certificate);
                }
            }
            throw new IllegalStateException("密钥文件 " + file + " 中没有私钥及其证书，请重新导出（PKCS#12）");
        } catch (InvalidKeyException notSm2) {
            throw new IllegalStateException("密钥文件 " + file + " 中的私钥不是 SM2 密钥，请更换", notSm2);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "不能读取密钥文件 " + file + "，请检查路径、权限和密码（PARKCERT_SIGNING_KEY_STORE_PASSWORD）", unreadable);
        }
    }
}
