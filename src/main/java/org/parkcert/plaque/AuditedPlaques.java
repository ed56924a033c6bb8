package org.parkcert.plaque;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditedState;
import org.springframework.stereotype.Component;

/** Whether each plaque stands as it was left. */
@Component
class AuditedPlaques implements AuditedState {

    static final String SUSPENDED = "plaque.suspended";
    static final String RESTORED = "plaque.restored";
    static final String WITHDRAWN = "plaque.withdrawn";

    private static final Map<String, String> LABELS = Map.of("valid", "有效", "suspended", "暂停", "withdrawn", "已取消");

    private final PlaqueMapper plaques;

    AuditedPlaques(PlaqueMapper plaques) {
        this.plaques = plaques;
    }

    @Override
    public String name() {
        return "标牌";
    }

    @Override
    public Set<String> actions() {
        return Set.of(AuditedCertificates.AWARDED, SUSPENDED, RESTORED, WITHDRAWN);
    }

    @Override
    public String subject(AuditEntry row) {
        return row.details().getOrDefault(AuditedCertificates.PLAQUE, "");
    }

    @Override
    public Map<String, Present> present() {
        return plaques.standing().stream()
                .collect(Collectors.toMap(
                        PlaqueMapper.Standing::plaqueNumber,
                        plaque -> new Present(
                                plaque.plaqueNumber(), plaque.state().key())));
    }

    @Override
    public String label(String state) {
        return LABELS.getOrDefault(state, state);
    }
}
