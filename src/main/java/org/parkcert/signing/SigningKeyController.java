package org.parkcert.signing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.parkcert.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/public/signing-keys")
@Tag(name = "公开服务")
class SigningKeyController {

    private final VerificationKeys keys;

    SigningKeyController(VerificationKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    @Operation(summary = "签名公钥", description = "平台用过的全部公钥，新的在前；testKey 为测试密钥")
    List<VerificationKey> all() {
        return keys.all();
    }

    @GetMapping("/{keyId}")
    @Operation(summary = "下载签名公钥", description = "PEM，OpenSSL 可直接使用")
    ResponseEntity<String> pem(@PathVariable String keyId) {
        var key = keys.find(keyId).orElseThrow(() -> NotFound.of("signing-key", "签名公钥", keyId));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(keyId + ".pem")
                                .build()
                                .toString())
                .body(key.pem());
    }
}
