package org.parkcert.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** 决策表规范. */
final class TableConventions {

    private static final Set<String> HIT_POLICIES = Set.of("UNIQUE", "FIRST", "RULE ORDER", "COLLECT");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z]{1,4}-[0-9A-Za-z-]+(, ?[A-Z]{1,4}-[0-9A-Za-z-]+)*");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** Outputs of the tables whose ids end so: the platform reads them. */
    private static final Map<String, List<String>> OUTPUTS = Map.of(
            "thresholds",
            List.of(
                    "clause",
                    "text",
                    "indicator",
                    "comparison",
                    "bound",
                    "unit",
                    "strictness",
                    "group",
                    "relaxableFor"),
            "materials",
            List.of("code", "name", "required", "formats", "clause"),
            "dimensions",
            List.of("key", "name", "weight", "description"),
            "grades",
            List.of("grade", "name", "from", "to", "awardedBy", "clause"));

    /** 由谁提交: who hands a material in; without it the applicant does. */
    private static final Map<String, Set<String>> OPTIONAL_OUTPUTS = Map.of("materials", Set.of("handedInBy"));

    private static final String DIMENSIONS = "-dimensions";
    private static final String GRADES = "-grades";

    private final String folder;
    private final Report report;
    private final GradeConventions grades;
    private final OwnTerms own;
    private final Predicate<String> knowsDecision;
    private final WeightConventions weights;

    TableConventions(String folder, Report report, OwnTerms own, Predicate<String> knowsDecision) {
        this.knowsDecision = knowsDecision;
        this.own = own;
        this.folder = folder;
        this.report = report;
        this.grades = new GradeConventions(report);
        this.weights = new WeightConventions(report);
    }

    void check(Element definitions) {
        languages(definitions);
        var decisions = Xml.children(definitions, "decision");
        if (decisions.size() != 1) {
            report.add("", "table.single", "一个文件只能有一个决策，现有 " + decisions.size() + " 个");
        }
        decisions.forEach(this::decision);
    }

    private void languages(Element definitions) {
        for (var element : Xml.descendants(definitions)) {
            for (var attribute : List.of("expressionLanguage", "typeLanguage")) {
                var language = element.getAttribute(attribute);
                if (attribute.equals("expressionLanguage")
                        && !language.isEmpty()
                        && !language.equalsIgnoreCase("feel")
                        && !language.startsWith("https://www.omg.org/spec/DMN/")) {
                    report.add(element.getAttribute("id"), "table.language", "只能使用 FEEL，不能使用“" + language + "”");
                }
            }
        }
        var language = definitions.getAttribute("expressionLanguage");
        if (!language.isEmpty()
                && !language.equalsIgnoreCase("feel")
                && !language.startsWith("https://www.omg.org/spec/DMN/")) {
            report.add("", "table.language", "只能使用 FEEL，不能使用“" + language + "”");
        }
    }

    private void decision(Element decision) {
        var id = decision.getAttribute("id");
        FileNames.mismatch(folder, report.file(), id).ifPresent(why -> report.add(id, "id.path", why));
        report.chinese(decision.getAttribute("name"), id, "table.name", "决策名称");
        if (decision.getAttributeNS(Xml.CAMUNDA_DMN, "historyTimeToLive").isBlank()) {
            report.add(id, "table.history", "请填写历史保留期（historyTimeToLive），如 P3650D");
        }
        var table = Xml.child(decision, "decisionTable");
        if (table.isEmpty()) {
            report.add(id, "table.kind", "须为决策表，不能是文字表达式");
            return;
        }
        table(id, table.get());
    }

    private void table(String id, Element table) {
        var hitPolicy = table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy");
        if (!HIT_POLICIES.contains(hitPolicy)) {
            report.add(id, "table.hit-policy", "命中策略“" + hitPolicy + "”不可用，请用 UNIQUE、FIRST、RULE ORDER 或 COLLECT");
        }
        for (var input : Xml.children(table, "input")) {
            report.chinese(input.getAttribute("label"), input.getAttribute("id"), "table.label", "输入列标题");
            var expression = Xml.child(input, "inputExpression")
                    .flatMap(one -> Xml.child(one, "text"))
                    .map(Xml::text)
                    .orElse("");
            if (!VARIABLE.matcher(expression).matches()) {
                report.add(input.getAttribute("id"), "table.input", "输入列须为一个变量名，现为“" + expression + "”");
            }
        }
        var outputs = new ArrayList<String>();
        for (var output : Xml.children(table, "output")) {
            outputs.add(output.getAttribute("name"));
            report.chinese(output.getAttribute("label"), output.getAttribute("id"), "table.label", "输出列标题");
        }
        var kind = kindOf(id);
        var expected = kind.map(OUTPUTS::get).orElse(outputs);
        var named = new HashSet<>(outputs);
        named.removeAll(
                kind.map(one -> OPTIONAL_OUTPUTS.getOrDefault(one, Set.of())).orElse(Set.of()));
        if (!named.equals(new HashSet<>(expected))) {
            report.add(id, "table.outputs", "输出列应为 " + String.join("、", expected) + "，现为 " + String.join("、", outputs));
        }
        if (kind.isPresent() && !hitPolicy.equals("RULE ORDER")) {
            report.add(id, "table.hit-policy", "此表一行一项，命中策略须为 RULE ORDER");
        }
        var rules = Xml.children(table, "rule");
        if (rules.isEmpty()) {
            report.add(id, "table.empty", "表中没有规则");
        }
        if (hitPolicy.equals("UNIQUE") || hitPolicy.equals("FIRST")) {
            coverage(id, hitPolicy.equals("UNIQUE"), table, rules);
        }
        var keys = new HashSet<String>();
        for (var rule : rules) {
            rule(rule, outputs, kind.orElse(""), keys);
        }
        switch (kind.orElse("")) {
            case "grades" -> grades.whole(id);
            case "dimensions" -> {
                if (isGraded(id)) {
                    weights.whole(id);
                }
            }
            default -> {
                // the other kinds are checked row by row
            }
        }
    }

    /** Scores that a table of grades is for are of 100 (CQB-22-3); elsewhere weights are parts of their sum. */
    private boolean isGraded(String dimensions) {
        return dimensions.endsWith(DIMENSIONS)
                && knowsDecision.test(dimensions.substring(0, dimensions.length() - DIMENSIONS.length()) + GRADES);
    }

    private void coverage(String id, boolean unique, Element table, List<Element> rules) {
        var inputs = Xml.children(table, "input").stream()
                .map(input -> input.getAttribute("label"))
                .toList();
        var cells = rules.stream()
                .map(rule -> Xml.children(rule, "inputEntry").stream()
                        .map(entry -> Xml.child(entry, "text").map(Xml::text).orElse(""))
                        .toList())
                .toList();
        for (var finding : Coverage.findings(inputs, cells)) {
            if (!finding.overlap()) {
                report.advise(id, "table.gap", "没有一行适用于 " + finding.inputs() + "，请补上");
            } else if (unique) {
                var rows = finding.rows().stream()
                        .map(row -> String.valueOf(row + 1))
                        .toList();
                report.add(
                        id, "table.overlap", "第 " + String.join("、", rows) + " 行同时适用于 " + finding.inputs() + "，只能有一行");
            }
        }
    }

    private static Optional<String> kindOf(String id) {
        return OUTPUTS.keySet().stream().filter(kind -> id.endsWith("-" + kind)).findFirst();
    }

    private void rule(Element rule, List<String> outputs, String kind, Set<String> keys) {
        var id = rule.getAttribute("id");
        report.article(Xml.child(rule, "description").map(Xml::text).orElse(""), id, "table.article", "规则的批注");
        for (var entry : Xml.children(rule, "inputEntry")) {
            var cell = Xml.child(entry, "text").map(Xml::text).orElse("");
            if (UnaryTests.read(cell).isEmpty()) {
                report.advise(id, "table.cell", "单元格“" + cell + "”不是值、比较、区间、列举或 not(…)，请核对写法（文字要加英文双引号）");
            }
        }
        if (kind.isEmpty()) {
            return;
        }
        var entries = Xml.children(rule, "outputEntry");
        var row = new HashMap<String, String>();
        for (var i = 0; i < Math.min(outputs.size(), entries.size()); i++) {
            var written = Xml.child(entries.get(i), "text").map(Xml::text).orElse("");
            var literal = literal(written);
            if (literal.isEmpty()) {
                report.add(id, "table.literal", outputs.get(i) + " 须为文字（加双引号）、数字或 true/false，现为“" + written + "”");
            }
            row.put(outputs.get(i), literal.orElse(""));
        }
        switch (kind) {
            case "thresholds" -> threshold(id, row);
            case "materials" -> material(id, row, keys);
            case "grades" -> grades.row(id, row);
            default -> {
                dimension(id, row, keys);
                weights.add(row, conditions(rule));
            }
        }
    }

    private static List<String> conditions(Element rule) {
        return Xml.children(rule, "inputEntry").stream()
                .map(entry -> Xml.child(entry, "text").map(Xml::text).orElse(""))
                .toList();
    }

    /** The value of a FEEL literal; an empty cell is an empty text. */
    private static Optional<String> literal(String written) {
        if (written.isEmpty() || written.equals("true") || written.equals("false") || isNumber(written)) {
            return Optional.of(written);
        }
        if (written.length() >= 2
                && written.startsWith("\"")
                && written.endsWith("\"")
                && !written.substring(1, written.length() - 1).contains("\"")) {
            return Optional.of(written.substring(1, written.length() - 1));
        }
        return Optional.empty();
    }

    private void threshold(String id, Map<String, String> row) {
        clause(id, row);
        report.chinese(row.getOrDefault("text", ""), id, "table.text", "条件（text）");
        var indicator = row.getOrDefault("indicator", "");
        if (!IndicatorFile.knows(indicator) && !own.indicators().contains(indicator)) {
            report.add(id, "table.indicator", "指标目录中没有“" + indicator + "”");
        }
        oneOf(id, row, "comparison", Set.of(">=", "<=", "=", "recorded"));
        oneOf(id, row, "strictness", Set.of("must", "principle", "advisory"));
        var bound = row.getOrDefault("bound", "");
        if (!bound.equals("true") && !isNumber(bound)) {
            report.add(id, "table.bound", "界限须为数字或 true，现为“" + bound + "”");
        }
        var relaxable = new HashSet<>(IndicatorFile.choicesOf("parkType", "regionCategory", "operatingMode"));
        relaxable.addAll(own.regionCategories());
        for (var group : row.getOrDefault("relaxableFor", "").split(",", -1)) {
            if (!group.isBlank() && !relaxable.contains(group.strip())) {
                report.add(id, "table.relaxable", "可放宽的对象中没有“" + group.strip() + "”");
            }
        }
    }

    private void material(String id, Map<String, String> row, Set<String> codes) {
        clause(id, row);
        var code = row.getOrDefault("code", "");
        if (!CODE.matcher(code).matches()) {
            report.add(id, "table.code", "材料代码“" + code + "”须为字母、数字和连字符");
        }
        codes.add(code);
        report.chinese(row.getOrDefault("name", ""), id, "table.text", "材料名称");
        oneOf(id, row, "required", Set.of("true", "false"));
        for (var format : row.getOrDefault("formats", "").split(",", -1)) {
            if (!format.strip().matches("[a-z0-9]{2,5}")) {
                report.add(id, "table.formats", "格式“" + format.strip() + "”须为文件后缀，如 pdf");
            }
        }
    }

    private void dimension(String id, Map<String, String> row, Set<String> keys) {
        var key = row.getOrDefault("key", "");
        if (!KEY.matcher(key).matches()) {
            report.add(id, "table.key", "维度代码“" + key + "”须为小写字母开头的驼峰写法");
        }
        keys.add(key);
        report.chinese(row.getOrDefault("name", ""), id, "table.text", "维度名称");
        var weight = row.getOrDefault("weight", "");
        if (!isNumber(weight) || new BigDecimal(weight).signum() <= 0) {
            report.add(id, "table.weight", "权重须为正数，现为“" + weight + "”");
        }
    }

    private void clause(String id, Map<String, String> row) {
        if (!CLAUSE.matcher(row.getOrDefault("clause", "")).matches()) {
            report.add(id, "table.clause", "条款编号“" + row.getOrDefault("clause", "") + "”格式不正确，应如 WZ-9-2");
        }
    }

    private void oneOf(String id, Map<String, String> row, String output, Set<String> values) {
        if (!values.contains(row.getOrDefault(output, ""))) {
            report.add(
                    id,
                    "table." + output,
                    output + " 须为 " + String.join("、", values.stream().sorted().toList()) + " 之一，现为“"
                            + row.getOrDefault(output, "") + "”");
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
