package org.parkcert.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 递补: who took the seat of an expert who recused himself.
 *
 * @param passedOver who stood higher in the order but may no longer act, with the reasons that came up since the draw
 */
@JsonPropertyOrder({"recused", "replacedBy", "passedOver"})
record Replacement(String recused, String replacedBy, Map<String, List<Exclusion>> passedOver) {

    /** Those of all orders, the earliest draw first, who never had a seat. */
    static List<Draw.Candidate> reserves(List<Draw> draws, Set<String> seated) {
        var reserves = new LinkedHashMap<String, Draw.Candidate>();
        for (var draw : draws) {
            var candidates = draw.candidates();
            draw.order().stream().filter(id -> !seated.contains(id)).forEach(id -> Optional.ofNullable(
                            candidates.get(id))
                    .ifPresent(candidate -> reserves.putIfAbsent(id, candidate)));
        }
        return List.copyOf(reserves.values());
    }

    /** The next of the reserves who brings what the panel of the first draw lacks beside those who serve. */
    static Optional<String> next(
            Requirements required, List<Draw> draws, Set<String> seated, List<String> serving, Set<String> passedOver) {
        var known = new LinkedHashMap<String, Draw.Candidate>();
        draws.forEach(draw -> draw.candidates().forEach((id, candidate) -> known.put(id, candidate)));
        var beside = serving.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
        var reserves = reserves(draws, seated).stream()
                .filter(candidate -> !passedOver.contains(candidate.id()))
                .toList();
        return Selection.of(reserves, required.ofOneSeatBeside(beside)).map(panel -> panel.get(0));
    }

    /** Whether each replacement followed from the draws that there were by then. */
    static boolean allFollow(List<Draw> draws, List<Replacement> replacements) {
        if (draws.isEmpty()) {
            return replacements.isEmpty();
        }
        var required = draws.get(0).requirements();
        var serving = new ArrayList<>(draws.get(0).drawn());
        var seated = new HashSet<>(serving);
        var made = 1;
        for (var replacement : replacements) {
            if (!serving.remove(replacement.recused())) {
                return false;
            }
            var next = next(
                    required,
                    draws.subList(0, made),
                    seated,
                    serving,
                    replacement.passedOver().keySet());
            if (next.isEmpty() && made < draws.size()) {
                next = draws.get(made).drawn().stream().findFirst();
                made++;
            }
            if (!next.equals(Optional.of(replacement.replacedBy()))) {
                return false;
            }
            serving.add(replacement.replacedBy());
            seated.add(replacement.replacedBy());
        }
        return made == draws.size();
    }
}
