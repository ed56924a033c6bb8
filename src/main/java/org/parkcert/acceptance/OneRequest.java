package org.parkcert.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.acceptance.Acceptance.HandedIn;
import org.parkcert.materials.Materials.Material;

/**
 * 一次性告知: what a request to supplement may name. The first may name everything; a later one what was newly handed in or replaced,
 * and what an earlier one named and is still not right (P-2).
 *
 * @param nameable names by code
 * @param earlier lines of earlier requests
 */
record OneRequest(boolean first, Map<String, String> names, Map<String, String> nameable, Set<String> earlier) {

    /** What isn't a file: figures and roster, which the locality may declare anew while it supplements. */
    static final String FIGURES = "declared-figures";

    private static final String FIGURES_NAME = "申报指标和名录";

    static OneRequest of(List<HandedIn> checklist, List<Supplement> requests, boolean figuresChanged) {
        var names = new LinkedHashMap<String, String>();
        checklist.forEach(
                row -> names.put(row.requirement().code(), row.requirement().name()));
        names.put(FIGURES, FIGURES_NAME);
        if (requests.isEmpty()) {
            return new OneRequest(true, names, names, Set.of());
        }
        var last = requests.get(requests.size() - 1).lastMaterial();
        var named =
                requests.stream().flatMap(request -> request.named().stream()).collect(Collectors.toSet());
        var nameable = new LinkedHashMap<String, String>();
        for (var row : checklist) {
            var code = row.requirement().code();
            if (named.contains(code)
                    || row.files().stream().mapToLong(Material::id).anyMatch(id -> id > last)) {
                nameable.put(code, row.requirement().name());
            }
        }
        if (figuresChanged || named.contains(FIGURES)) {
            nameable.put(FIGURES, FIGURES_NAME);
        }
        var earlier = requests.stream()
                .flatMap(request -> request.lines().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new OneRequest(false, names, nameable, earlier);
    }

    /** @throws SupplementRefused with everything that may not be named */
    void check(List<String> codes, List<String> lines) {
        var unknown = codes.stream().filter(code -> !names.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            throw SupplementRefused.unknown(unknown);
        }
        var refused = new ArrayList<String>();
        codes.stream()
                .filter(code -> !nameable.containsKey(code))
                .forEach(code -> refused.add(names.getOrDefault(code, code)));
        if (!first) {
            lines.stream()
                    .filter(line -> !earlier.contains(line) && !isAbout(line, codes))
                    .forEach(refused::add);
        }
        if (!refused.isEmpty()) {
            throw SupplementRefused.notNew(refused, List.copyOf(nameable.values()));
        }
    }

    private boolean isAbout(String line, List<String> codes) {
        return codes.stream()
                .filter(nameable::containsKey)
                .anyMatch(code -> line.startsWith(names.getOrDefault(code, code)));
    }

    /** What the document says: the materials that no line explains, then the lines. */
    List<String> items(List<String> codes, List<String> missing, List<String> lines) {
        var items = new ArrayList<String>();
        missing.forEach(code -> items.add("缺少“%s”，请补交".formatted(names.getOrDefault(code, code))));
        for (var code : codes) {
            var name = names.getOrDefault(code, code);
            if (!missing.contains(code) && lines.stream().noneMatch(line -> line.startsWith(name))) {
                items.add("“%s”不符合要求，请重新提交".formatted(name));
            }
        }
        lines.stream().filter(line -> !items.contains(line)).forEach(items::add);
        return List.copyOf(items);
    }
}
