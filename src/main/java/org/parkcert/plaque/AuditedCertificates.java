package org.parkcert.plaque;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditedContent;
import org.parkcert.audit.Sm3;
import org.parkcert.signing.VerificationKeys;
import org.springframework.stereotype.Component;

/** Whether each certificate is still the one that was signed at the award. */
@Component
class AuditedCertificates implements AuditedContent {

    static final String AWARDED = "plaque.awarded";
    static final String PLAQUE = "plaque";

    private final PlaqueMapper plaques;
    private final VerificationKeys keys;

    AuditedCertificates(PlaqueMapper plaques, VerificationKeys keys) {
        this.plaques = plaques;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "标牌证书";
    }

    @Override
    public Set<String> actions() {
        return Set.of(AWARDED);
    }

    /** Awards of before the certificates were signed name no plaque. */
    @Override
    public List<String> faults(List<AuditEntry> rows) {
        var signed =
                rows.stream().filter(row -> row.details().containsKey(PLAQUE)).toList();
        if (signed.isEmpty()) {
            return List.of();
        }
        var stored = plaques
                .certificates(signed.stream().map(AuditedCertificates::plaque).toList())
                .stream()
                .collect(Collectors.toMap(Certificate::plaqueNumber, Function.identity()));
        return signed.stream()
                .flatMap(
                        row -> fault(row, Optional.ofNullable(stored.get(plaque(row))))
                                .map(fault -> "标牌证书 " + plaque(row) + fault)
                                .stream())
                .toList();
    }

    private Optional<String> fault(AuditEntry audited, Optional<Certificate> stored) {
        if (stored.isEmpty()) {
            return Optional.of("的登记不见了");
        }
        if (!stored.get().hash().equals(audited.details().get(Sm3.DETAIL))) {
            return Optional.of("的正文或签名与留痕不一致");
        }
        return stored.get().isGenuine(keys) ? Optional.empty() : Optional.of("的签名不能通过验证，公钥登记可能被改动");
    }

    private static String plaque(AuditEntry row) {
        return row.details().getOrDefault(PLAQUE, "");
    }
}
