package org.parkcert.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** 条文: what each row of a table says of the article that it puts into figures. */
public final class RuleWordings {

    private final Map<String, String> wordings;

    private RuleWordings(Map<String, String> wordings) {
        this.wordings = Map.copyOf(wordings);
    }

    /** @param table the DMN file of an edition; a damaged one has no wordings */
    public static RuleWordings of(byte[] table) {
        var found = new HashMap<String, String>();
        try {
            for (var decisionTable : Xml.descendants(Xml.parse(table), "decisionTable")) {
                var outputs = Xml.children(decisionTable, "output").stream()
                        .map(output -> output.getAttribute("name"))
                        .toList();
                for (var rule : Xml.children(decisionTable, "rule")) {
                    var cells = BundleReading.cells(rule, outputs);
                    Xml.child(rule, "description")
                            .map(Xml::text)
                            .ifPresent(description -> found.putIfAbsent(
                                    place(cells.getOrDefault("clause", ""), cells.getOrDefault("text", "")),
                                    description.strip()));
                }
            }
        } catch (Xml.Malformed damaged) {
            found.clear();
        }
        return new RuleWordings(found);
    }

    /** @param text what the row calls its condition */
    public Optional<String> of(String clause, String text) {
        return Optional.ofNullable(wordings.get(place(clause, text)));
    }

    private static String place(String clause, String text) {
        return clause + "|" + text;
    }
}
