package org.parkcert.bundle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 规则版本簿: which version of which decision table is in force from which day. */
@Service
public class RuleEditions {

    private final RuleEditionMapper editions;
    private final Clock clock;
    private final Map<String, RuleEdition> read = new ConcurrentHashMap<>();

    RuleEditions(RuleEditionMapper editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * 登记 in the transaction of the deployment: the first version of a table has been in force since its regime's first
     * day, a later one is from today.
     *
     * @param authority as its newest {@code authority.yaml} says; null for tables of the shared bundle
     */
    public void record(
            @Nullable Authority authority,
            String tenant,
            String decisionKey,
            int version,
            String definitionId,
            String deploymentId) {
        var today = LocalDate.now(clock);
        var first = editions.editions(tenant, decisionKey) == 0;
        var inForceFrom = first && authority != null
                ? regimeOf(authority, decisionKey)
                        .map(Authority.Regime::inForceFrom)
                        .orElse(today)
                : today;
        editions.insert(
                new RuleEdition(tenant, decisionKey, definitionId, version, inForceFrom),
                deploymentId,
                LocalDateTime.now(clock));
    }

    /** The regime whose matter the table belongs to, else the regime that its key names, else the only one. */
    private static Optional<Authority.Regime> regimeOf(Authority authority, String decisionKey) {
        return authority.matters().stream()
                .filter(matter -> decisionKey.startsWith(matter.process() + "-"))
                .flatMap(matter -> authority.regime(matter.regime()).stream())
                .findFirst()
                .or(() -> authority.regimes().stream()
                        .filter(regime -> decisionKey.startsWith(authority.id() + "-" + regime.id() + "-"))
                        .findFirst())
                .or(() -> authority.regimes().size() == 1
                        ? Optional.of(authority.regimes().get(0))
                        : Optional.empty());
    }

    public Optional<RuleEdition> inForce(String authority, String decisionKey, LocalDate day) {
        return editions.newestInForce(authority, decisionKey, day);
    }

    public List<RuleEdition> editionsOf(String authority, String processId, LocalDate day) {
        return editions.newestInForceOf(authority, processId + "-", day);
    }

    public Optional<RuleEdition> find(String definitionId) {
        var known = read.get(definitionId);
        if (known != null) {
            return Optional.of(known);
        }
        var found = editions.find(definitionId);
        found.ifPresent(edition -> read.put(definitionId, edition));
        return found;
    }

    /** Whether a deployment holds editions: cases may have pinned them, so it is never deleted. */
    public boolean anyIn(String deploymentId) {
        return editions.editionsIn(deploymentId) > 0;
    }
}
