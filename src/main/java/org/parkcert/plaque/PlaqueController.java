package org.parkcert.plaque;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.casefile.DocumentPage;
import org.parkcert.park.Parks;
import org.parkcert.plaque.Plaques.PublishedWithdrawal;
import org.parkcert.shared.NotFound;
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

    PlaqueController(Plaques plaques, Parks parks, Authorities authorities) {
        this.plaques = plaques;
        this.parks = parks;
        this.authorities = authorities;
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

    private Verification verification(Plaque plaque) {
        var park = parks.get(plaque.parkId());
        var withdrawal = plaques.withdrawal(plaque.plaqueNumber());
        return new Verification(
                plaque.state().name().toLowerCase(Locale.ROOT),
                plaque.plaqueNumber(),
                park.name(),
                authorities.get(plaque.authority()).name(),
                plaque.awardedOn(),
                withdrawal.map(Withdrawal::withdrawnOn).orElse(null),
                withdrawal
                        .filter(gone -> gone.noticeDocumentId() != null)
                        .map(gone -> "/api/v1/public/plaques/" + plaque.plaqueNumber() + "/withdrawal-notice")
                        .orElse(null));
    }

    record Verification(
            String state,
            @Nullable String plaqueNumber,
            @Nullable String parkName,
            @Nullable String authorityName,
            @Nullable LocalDate awardedOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawalNotice) {

        static final Verification UNKNOWN = new Verification("unknown", null, null, null, null, null, null);
    }
}
