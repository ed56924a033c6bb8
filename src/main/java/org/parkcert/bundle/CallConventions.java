package org.parkcert.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** 调用规范: the called procedure exists, gets the case number and what its contract asks for, and hands back what it gives. */
final class CallConventions {

    private final Report report;
    private final Surroundings known;

    CallConventions(Report report, Surroundings known) {
        this.report = report;
        this.known = known;
    }

    void check(Element call) {
        var id = call.getAttribute("id");
        var called = call.getAttribute("calledElement");
        if (Expressions.isExpression(called) || called.isBlank()) {
            report.add(id, "diagram.called", "被调用的流程须直接写明编号");
            return;
        }
        if (!known.knowsProcess(called)) {
            report.add(id, "diagram.called", "没有流程“" + called + "”");
        }
        var binding = Xml.camunda(call, "calledElementBinding");
        if (!binding.isEmpty() && !binding.equals("latest")) {
            report.add(id, "diagram.binding", "调用绑定须为 latest");
        }
        var ins = Xml.descendants(call, "in");
        if (ins.stream()
                .noneMatch(in -> Expressions.matches(Expressions.BUSINESS_KEY, in.getAttribute("businessKey")))) {
            report.add(id, "diagram.business-key", "请传递办件编号：businessKey 为 #{execution.processBusinessKey}");
        }
        var handed = handed(id, ins);
        var returned = returned(id, Xml.descendants(call, "out"));
        BlockContract.of(called).ifPresent(contract -> contract(id, called, contract, handed, returned));
        references(id, handed);
    }

    private Map<String, String> handed(String id, List<Element> ins) {
        var handed = new HashMap<String, String>();
        for (var in : ins) {
            if (!in.getAttribute("variables").isEmpty()) {
                report.add(id, "diagram.all-variables", "不能传递全部变量，请逐个写明");
            }
            if (!in.getAttribute("target").isEmpty()) {
                handed.put(in.getAttribute("target"), in.getAttribute("sourceExpression"));
            }
        }
        return handed;
    }

    private Set<String> returned(String id, List<Element> outs) {
        var returned = new HashSet<String>();
        for (var out : outs) {
            if (!out.getAttribute("variables").isEmpty()) {
                report.add(id, "diagram.all-variables", "不能取回全部变量，请逐个写明");
            }
            if (!out.getAttribute("source").isEmpty()) {
                returned.add(out.getAttribute("source"));
            }
            if (!out.getAttribute("sourceExpression").isEmpty()) {
                report.add(id, "diagram.output", "输出须写变量名，不能写表达式");
            }
        }
        return returned;
    }

    private void contract(
            String id, String called, BlockContract contract, Map<String, String> handed, Set<String> returned) {
        for (var input : contract.required()) {
            if (!handed.containsKey(input)) {
                report.add(id, "diagram.input-missing", "“" + called + "”需要输入“" + input + "”");
            }
        }
        for (var input : handed.keySet()) {
            if (!contract.takes(input)) {
                report.add(id, "diagram.input-unknown", "“" + called + "”没有输入“" + input + "”");
            }
        }
        for (var output : returned) {
            if (!contract.outputs().contains(output)) {
                report.add(id, "diagram.output-unknown", "“" + called + "”没有输出“" + output + "”");
            }
        }
    }

    /** Tables and forms that the caller chooses must exist, choices must be known. */
    private void references(String id, Map<String, String> handed) {
        handed.forEach((input, expression) -> Literals.of(expression).ifPresent(value -> {
            if (input.endsWith("Table") && !known.knowsDecision(value)) {
                report.add(id, "diagram.decision", "没有决策表“" + value + "”（输入 " + input + "）");
            }
            if (input.endsWith("Form") && !known.knowsForm(value)) {
                report.add(id, "diagram.form-unknown", "没有表单“" + value + "”（输入 " + input + "）");
            }
            var choices = BlockContract.choices(input);
            if (!choices.isEmpty() && !choices.contains(value)) {
                report.add(
                        id,
                        "diagram.input-value",
                        "输入 " + input + " 须为 " + choices.stream().sorted().collect(Collectors.joining("、")) + " 之一，现为“"
                                + value + "”");
            }
        }));
    }
}
