package org.parkcert.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** 规则包通读: where in the files of a bundle clauses stand, and what is assumed there. It needs no engine. */
public final class BundleReading {

    private static final String ASSUMED = "假定：";
    private static final Pattern YAML_CLAUSE =
            Pattern.compile("\\bclause: *[\"']?(?<clauses>[A-Z]+-[0-9A-Za-z, -]+?)[\"']?[ }]*(?:#.*)?$");
    private static final Pattern YAML_ASSUMPTION =
            Pattern.compile("^[ -]*(?:(?<key>[A-Za-z0-9-]+): *(?<chosen>[^#]*?))? *# *" + ASSUMED + "(?<reason>.+)$");

    private final List<ClauseBearer> clauses = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();

    private BundleReading(Map<String, byte[]> files) {
        new TreeMap<>(files).forEach(this::read);
    }

    /**
     * @param files by name, such as {@link Bundle#files()}
     * @throws IllegalArgumentException for a file that isn't what its ending says; the conventions say why
     */
    public static BundleReading of(Map<String, byte[]> files) {
        return new BundleReading(files);
    }

    /** In the order of files, and in them from top to bottom. */
    public List<ClauseBearer> clauses() {
        return List.copyOf(clauses);
    }

    /** In the order of files, and in them from top to bottom. */
    public List<Assumption> assumptions() {
        return List.copyOf(assumptions);
    }

    private void read(String file, byte[] content) {
        try {
            switch (FileNames.ending(file)) {
                case "bpmn" -> diagram(file, Xml.parse(content));
                case "dmn" -> table(file, Xml.parse(content));
                case "yaml" -> authority(file, Bundle.textOf(content));
                default -> {
                    // forms and templates carry neither
                }
            }
        } catch (Xml.Malformed malformed) {
            throw new IllegalArgumentException(file, malformed);
        }
    }

    private void diagram(String file, Element definitions) {
        for (var element : Xml.descendants(definitions)) {
            var properties = Xml.child(element, "extensionElements")
                    .flatMap(extension -> Xml.child(extension, "properties"))
                    .map(BundleReading::properties)
                    .orElse(Map.of());
            var id = element.getAttribute("id");
            var name = element.getAttribute("name");
            var clause = properties.getOrDefault("clause", "");
            split(clause).forEach(one -> clauses.add(new ClauseBearer(one, file, id, name)));
            for (var what : split(properties.getOrDefault("assumption", ""))) {
                var chosen = properties.getOrDefault(what, input(element, what));
                var reason = Xml.child(element, "documentation").map(Xml::text).orElse("");
                assumptions.add(new Assumption(file, id, name, clause, what, chosen, reason));
            }
        }
    }

    private static Map<String, String> properties(Element properties) {
        return Xml.children(properties, "property").stream()
                .collect(Collectors.toMap(
                        property -> property.getAttribute("name"),
                        property -> property.getAttribute("value"),
                        (first, second) -> second));
    }

    private static String input(Element element, String name) {
        var handed = Xml.descendants(element, "in").stream()
                .filter(in -> name.equals(in.getAttribute("target")))
                .flatMap(in -> Literals.of(in.getAttribute("sourceExpression")).stream());
        var given = Xml.descendants(element, "inputParameter").stream()
                .filter(parameter -> name.equals(parameter.getAttribute("name")))
                .map(Xml::text);
        return Stream.concat(handed, given).findFirst().orElseGet(() -> Xml.camunda(element, name));
    }

    private void table(String file, Element definitions) {
        for (var table : Xml.descendants(definitions, "decisionTable")) {
            var outputs = Xml.children(table, "output").stream()
                    .map(output -> output.getAttribute("name"))
                    .toList();
            for (var rule : Xml.children(table, "rule")) {
                row(file, rule, outputs);
            }
        }
    }

    private void row(String file, Element rule, List<String> outputs) {
        var id = rule.getAttribute("id");
        var cells = cells(rule, outputs);
        var clause = cells.getOrDefault("clause", "");
        var name = cells.getOrDefault("text", cells.getOrDefault("name", ""));
        split(clause).forEach(one -> clauses.add(new ClauseBearer(one, file, id, name)));
        var description = Xml.child(rule, "description").map(Xml::text).orElse("");
        if (description.startsWith(ASSUMED)) {
            var reason = description.substring(ASSUMED.length());
            assumptions.add(new Assumption(file, id, name, clause, "", chosen(cells), reason));
        }
    }

    static Map<String, String> cells(Element rule, List<String> outputs) {
        var entries = Xml.children(rule, "outputEntry");
        var cells = new TreeMap<String, String>();
        for (var i = 0; i < Math.min(outputs.size(), entries.size()); i++) {
            var written = Xml.child(entries.get(i), "text").map(Xml::text).orElse("");
            cells.put(outputs.get(i), written.replace("\"", ""));
        }
        return cells;
    }

    /** What of a row says how much: the bound of a threshold, the weight of a dimension. */
    private static String chosen(Map<String, String> cells) {
        return List.of("comparison", "bound", "unit", "weight", "grade", "required").stream()
                .map(cell -> cells.getOrDefault(cell, ""))
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.joining(" "));
    }

    private void authority(String file, String text) {
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var place = "第" + (i + 1) + "行";
            var clause = YAML_CLAUSE.matcher(line);
            if (clause.find()) {
                split(clause.group("clauses")).forEach(one -> clauses.add(new ClauseBearer(one, file, place, "")));
            }
            var assumption = YAML_ASSUMPTION.matcher(line);
            if (assumption.matches()) {
                var key = assumption.group("key") == null ? "" : assumption.group("key");
                var chosen = assumption.group("chosen") == null ? "" : assumption.group("chosen");
                assumptions.add(new Assumption(file, place, "", "", key, chosen, assumption.group("reason")));
            }
        }
    }

    private static List<String> split(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
