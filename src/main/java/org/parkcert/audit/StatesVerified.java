package org.parkcert.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parkcert.shared.Change;

/**
 * 状态核对: where the changes of each thing lead, by counting what was entered and what was left. Their order doesn't matter: two changes
 * of one millisecond may lie in two chains.
 */
final class StatesVerified {

    private final AuditedState kind;
    private final Map<String, Map<String, Integer>> entered = new HashMap<>();
    private final Set<String> untold = new HashSet<>();

    StatesVerified(AuditedState kind) {
        this.kind = kind;
    }

    void next(AuditEntry row) {
        var subject = kind.subject(row);
        if (subject.isEmpty()) {
            return;
        }
        var before = row.details().get(Change.BEFORE);
        var after = row.details().get(Change.AFTER);
        if (before == null || after == null) {
            untold.add(subject);
            return;
        }
        var counts = entered.computeIfAbsent(subject, any -> new HashMap<>());
        counts.merge(before, -1, Integer::sum);
        counts.merge(after, 1, Integer::sum);
    }

    int subjects() {
        return entered.size();
    }

    void compare(Findings findings) {
        var present = kind.present();
        present.forEach((subject, now) -> {
            if (!untold.contains(subject)) {
                fault(subject, now.state()).ifPresent(fault -> findings.add(kind.name() + " " + now.label() + fault));
            }
        });
        entered.keySet().stream()
                .filter(subject -> !present.containsKey(subject) && !untold.contains(subject))
                .sorted()
                .forEach(subject -> findings.add(kind.name() + " " + subject + " 的登记不见了"));
    }

    private Optional<String> fault(String subject, String now) {
        var counts = entered.get(subject);
        if (counts == null) {
            return Optional.of(" 登记为“" + kind.label(now) + "”，留痕中没有它的来历");
        }
        var stands = counts.entrySet().stream()
                .filter(count -> count.getValue() == 1)
                .map(Map.Entry::getKey)
                .toList();
        if (stands.size() != 1) {
            return Optional.of(" 的状态变动在留痕中不连贯");
        }
        return stands.get(0).equals(now)
                ? Optional.empty()
                : Optional.of(" 登记为“" + kind.label(now) + "”，据留痕应为“" + kind.label(stands.get(0)) + "”，已被改动");
    }
}
