package org.parkcert.signing;

/**
 * 签名.
 *
 * @param keyId which key verifies it, {@link VerificationKey#keyId}
 * @param base64 r and s in DER, in Base64
 */
public record Signature(String keyId, String base64) {}
