package org.parkcert.plaque;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.casefile.DocumentPage;
import org.parkcert.park.Parks;
import org.parkcert.plaque.Plaques.PublishedWithdrawal;
import org.parkcert.shared.NotFound;
import org.parkcert.signing.VerificationKey;
import org.parkcert.signing.VerificationKeys;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/public")
@Tag(name = "公开服务")
class PlaqueController {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{32}");

    private final Plaques plaques;
    private final Parks parks;
    private final Authorities authorities;
    private final VerificationKeys keys;

    PlaqueController(Plaques plaques, Parks parks, Authorities authorities, VerificationKeys keys) {
        this.plaques = plaques;
        this.parks = parks;
        this.authorities = authorities;
        this.keys = keys;
    }

    @GetMapping("/plaques/{number}")
    @Operation(summary = "验证标牌", description = "state：valid 有效、suspended 暂停、withdrawn 已取消、unknown 查无此牌")
    Verification verify(@PathVariable String number) {
        return NUMBER.matcher(number).matches()
                ? plaques.find(number).map(this::verification).orElse(Verification.UNKNOWN)
                : Verification.UNKNOWN;
    }

    @GetMapping("/plaques/{number}/withdrawal-notice")
    @Operation(summary = "取消授牌公告")
    ResponseEntity<String> withdrawalNotice(@PathVariable String number) {
        return plaques.withdrawalNotice(number)
                .map(DocumentPage::of)
                .orElseThrow(() -> NotFound.of("withdrawal-notice", "取消授牌公告", number));
    }

    @GetMapping("/plaque-withdrawals")
    @Operation(summary = "取消授牌公告列表", description = "最近 50 个，新的在前")
    List<PublishedWithdrawal> withdrawals() {
        return plaques.publishedWithdrawals();
    }

    @GetMapping("/plaques/{number}/certificate.txt")
    @Operation(summary = "标牌证书正文", description = "被签名的正文，逐字节，供离线验证")
    ResponseEntity<byte[]> certificateText(@PathVariable String number) {
        return attachment(number, "certificate.txt", certificate(number).text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/plaques/{number}/certificate.sig")
    @Operation(summary = "标牌证书签名", description = "SM2 签名，DER")
    ResponseEntity<byte[]> certificateSignature(@PathVariable String number) {
        return attachment(
                number,
                "certificate.sig",
                Base64.getDecoder().decode(certificate(number).signature().base64()));
    }

    private Certificate certificate(String number) {
        return plaques.certificate(number).orElseThrow(() -> NotFound.of("certificate", "签名的标牌证书", number));
    }

    private static ResponseEntity<byte[]> attachment(String number, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(number + "-" + name)
                                .build()
                                .toString())
                .body(content);
    }

    private Verification verification(Plaque plaque) {
        var park = parks.get(plaque.parkId());
        var withdrawal = plaques.withdrawal(plaque.plaqueNumber());
        return new Verification(
                plaque.state().key(),
                plaque.plaqueNumber(),
                park.name(),
                authorities.get(plaque.authority()).name(),
                plaque.awardedOn(),
                withdrawal.map(Withdrawal::withdrawnOn).orElse(null),
                withdrawal
                        .filter(gone -> gone.noticeDocumentId() != null)
                        .map(gone -> "/api/v1/public/plaques/" + plaque.plaqueNumber() + "/withdrawal-notice")
                        .orElse(null),
                plaques.suspendedSince(plaque.plaqueNumber()).orElse(null),
                plaques.certificate(plaque.plaqueNumber())
                        .map(this::certificateAnswer)
                        .orElse(null));
    }

    private CertificateAnswer certificateAnswer(Certificate certificate) {
        var keyId = certificate.signature().keyId();
        return new CertificateAnswer(
                certificate.text(),
                certificate.signature().base64(),
                keyId,
                keys.find(keyId).map(VerificationKey::testKey).orElse(false),
                certificate.isGenuine(keys),
                "/api/v1/public/signing-keys/" + keyId);
    }

    /**
     * 签名.
     *
     * @param genuine what the platform itself finds; who doubts it verifies offline
     */
    record CertificateAnswer(
            String text, String signature, String keyId, boolean testKey, boolean genuine, String publicKey) {}

    record Verification(
            String state,
            @Nullable String plaqueNumber,
            @Nullable String parkName,
            @Nullable String authorityName,
            @Nullable LocalDate awardedOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawalNotice,
            @Nullable LocalDate suspendedOn,
            @Nullable CertificateAnswer certificate) {

        static final Verification UNKNOWN = new Verification("unknown", null, null, null, null, null, null, null, null);
    }
}
