package org.parkcert.park;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditedState;
import org.springframework.stereotype.Component;

/** Whether each park stands in the registry as it was left. */
@Component
class AuditedParks implements AuditedState {

    static final String REGISTERED = "park.registered";
    static final String PREPARED = "park.prepared";
    static final String PREPARATION_ENDED = "park.preparation-ended";
    static final String RECOGNISED = "park.recognised";
    static final String WITHDRAWN = "park.withdrawn";

    private static final Map<String, String> LABELS =
            Map.of("planned", "拟申报", "preparing", "筹建中", "recognised", "已认定", "withdrawn", "已取消");

    private final ParkMapper parks;

    AuditedParks(ParkMapper parks) {
        this.parks = parks;
    }

    @Override
    public String name() {
        return "园区";
    }

    @Override
    public Set<String> actions() {
        return Set.of(REGISTERED, PREPARED, PREPARATION_ENDED, RECOGNISED, WITHDRAWN);
    }

    @Override
    public String subject(AuditEntry row) {
        return row.object();
    }

    @Override
    public Map<String, Present> present() {
        return parks.standing().stream()
                .collect(Collectors.toMap(
                        ParkMapper.Standing::id,
                        park -> new Present(
                                park.id() + "（" + park.name() + "）",
                                park.state().key())));
    }

    @Override
    public String label(String state) {
        return LABELS.getOrDefault(state, state);
    }
}
