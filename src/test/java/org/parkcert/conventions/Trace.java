package org.parkcert.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parkcert.bundle.BundleReading;
import org.parkcert.bundle.ClauseBearer;

/** 条款追溯: from every requirement to the elements, rows and tests that carry it. */
record Trace(Map<String, Requirement> requirements, Map<String, String> exceptions) {

    static final Path DOCUMENT = Path.of("src/docs/trace.md");

    private static final Path REQUIREMENTS = Path.of("src/docs/requirements.txt");
    private static final Path EXCEPTIONS = Path.of("src/docs/trace-exceptions.txt");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ID = Pattern.compile("\\b(?:SC|WZ|JL|CQA|CQB|P)-\\d+[0-9A-Za-z]*(?:-[0-9A-Za-z]+)*");

    /**
     * 要求.
     *
     * @param bearers elements and rows that carry exactly this id
     * @param tests classes that name it
     */
    record Requirement(String id, String source, String gist, List<ClauseBearer> bearers, List<String> tests) {

        boolean isCarried() {
            return !bearers.isEmpty() && !tests.isEmpty();
        }
    }

    static Trace read() {
        return read(UnaryOperator.identity());
    }

    /** As if the files of each bundle were changed so. */
    static Trace read(UnaryOperator<Map<String, byte[]>> change) {
        var bearers = Repository.folders().stream()
                .flatMap(folder -> BundleReading.of(change.apply(Repository.files(folder))).clauses().stream())
                .collect(Collectors.groupingBy(ClauseBearer::clause));
        var tests = tests();
        var requirements = new LinkedHashMap<String, Requirement>();
        for (var cells : lines(REQUIREMENTS)) {
            requirements.put(
                    cells[0],
                    new Requirement(
                            cells[0],
                            cells[1],
                            cells[2],
                            bearers.getOrDefault(cells[0], List.of()),
                            List.copyOf(tests.getOrDefault(cells[0], new TreeSet<>()))));
        }
        return new Trace(
                requirements,
                lines(EXCEPTIONS).stream().collect(Collectors.toMap(cells -> cells[0], cells -> cells[1])));
    }

    private static List<String[]> lines(Path file) {
        return text(file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| ", -1))
                .toList();
    }

    private static Map<String, TreeSet<String>> tests() {
        var found = new TreeMap<String, TreeSet<String>>();
        try (var files = Files.walk(TESTS)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
                var name = file.getFileName().toString().replace(".java", "");
                if (name.equals("SeededMistakeTest") || name.equals("TraceTest")) {
                    continue;
                }
                ID.matcher(text(file)).results().forEach(match -> found.computeIfAbsent(
                                match.group(), id -> new TreeSet<>())
                        .add(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table for people, in Markdown. */
    String document() {
        var lines = new ArrayList<String>();
        lines.add("# 条款追溯");
        lines.add("");
        lines.add(
                "由 `TraceTest` 生成，勿手改。每条要求由哪些流程元素、决策表的行、authority.yaml 的条目（事项、建设目标、登记簿，以行号标明）承载，由哪些测试检验；暂缺的列在 `trace-exceptions.txt`。");
        lines.add("");
        lines.add("| 编号 | 原文 | 要点 | 流程元素、表行、条目 | 测试 |");
        lines.add("|---|---|---|---|---|");
        requirements
                .values()
                .forEach(requirement -> lines.add("| %s | %s | %s | %s | %s |"
                        .formatted(
                                requirement.id(),
                                requirement.source(),
                                requirement.gist(),
                                bearers(requirement),
                                tests(requirement))));
        return String.join("\n", lines) + "\n";
    }

    private String bearers(Requirement requirement) {
        var files = new LinkedHashMap<String, List<String>>();
        requirement.bearers().forEach(bearer -> files.computeIfAbsent(bearer.file(), file -> new ArrayList<>())
                .add("`" + bearer.place() + "`"));
        return files.entrySet().stream()
                .map(file -> "[%s](../../%s) %s"
                        .formatted(
                                file.getKey().replace("processes/", ""),
                                file.getKey(),
                                String.join(" ", file.getValue())))
                .collect(Collectors.joining("<br>"));
    }

    private String tests(Requirement requirement) {
        if (!requirement.isCarried() && exceptions.containsKey(requirement.id())) {
            return "（" + exceptions.get(requirement.id()) + "）";
        }
        return String.join("<br>", requirement.tests());
    }
}
