package org.parkcert.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parkcert.identity.Groups;
import org.w3c.dom.Element;

/** 流程图规范: kinds of elements, ids, names, clauses, answers of gateways, people and forms, stages. */
final class DiagramConventions {

    private static final int MOST_NODES = 15;

    /** The kinds of flow nodes that a diagram may hold, with the beginning of their ids. */
    private static final Map<String, String> NODES = Map.ofEntries(
            Map.entry("startEvent", "startEvent"),
            Map.entry("endEvent", "endEvent"),
            Map.entry("intermediateCatchEvent", "event"),
            Map.entry("intermediateThrowEvent", "event"),
            Map.entry("boundaryEvent", "event"),
            Map.entry("userTask", "userTask"),
            Map.entry("serviceTask", "serviceTask"),
            Map.entry("businessRuleTask", "businessRuleTask"),
            Map.entry("receiveTask", "receiveTask"),
            Map.entry("callActivity", "callActivity"),
            Map.entry("subProcess", "subProcess"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("inclusiveGateway", "gateway"),
            Map.entry("parallelGateway", "gateway"),
            Map.entry("eventBasedGateway", "gateway"));

    private static final Set<String> FORBIDDEN_NODES =
            Set.of("scriptTask", "sendTask", "manualTask", "task", "transaction", "adHocSubProcess", "complexGateway");

    private static final Set<String> MESSAGES = Set.of(
            "application.withdrawn",
            "objection.raised",
            "round.complete",
            "round.released",
            "followup.satisfied",
            "duty.released",
            "evaluation.concluded",
            "evaluation.sent-back");
    private static final String WITHDRAWN = "application.withdrawn";

    private static final Set<String> GROUPS = Set.of(
            Groups.OFFICERS,
            Groups.INSPECTORS,
            Groups.EXPERTS,
            Groups.LEADERS,
            Groups.LEADING_GROUP,
            Groups.FINANCE,
            Groups.AUDITORS,
            Groups.PROCEDURE_ADMINS,
            Groups.OPERATORS);

    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z]*_[a-z][A-Za-z0-9]*");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z]{1,4}-[0-9A-Za-z-]+(, ?[A-Z]{1,4}-[0-9A-Za-z-]+)*");
    private static final Pattern SHARED_VERSION = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");
    private static final Pattern WORKING_DAYS = Pattern.compile("[1-9]\\d{0,3}");

    private final String folder;
    private final boolean shared;
    private final Report report;
    private final Surroundings known;
    private final Set<String> caseProcesses;

    DiagramConventions(String folder, Report report, Surroundings known, Set<String> caseProcesses) {
        this.folder = folder;
        this.shared = folder.equals(BundleFiles.SHARED);
        this.report = report;
        this.known = known;
        this.caseProcesses = caseProcesses;
    }

    void check(Element definitions) {
        new ExpressionConventions(shared, report, known).check(definitions);
        messages(definitions);
        var processes = Xml.children(definitions, "process");
        if (processes.size() != 1) {
            report.add("", "diagram.single", "一个文件只能有一个流程，现有 " + processes.size() + " 个");
        }
        for (var process : processes) {
            process(process, definitions);
        }
    }

    private void process(Element process, Element definitions) {
        var id = process.getAttribute("id");
        FileNames.mismatch(folder, report.file(), id).ifPresent(why -> report.add(id, "id.path", why));
        header(process, id);
        var elements = Xml.descendants(process);
        var nodes = elements.stream()
                .filter(element -> NODES.containsKey(element.getLocalName()))
                .toList();
        var flows = elements.stream().filter(is("sequenceFlow")).toList();
        var outgoing = flows.stream().collect(Collectors.groupingBy(flow -> flow.getAttribute("sourceRef")));
        elements.stream()
                .filter(element -> Xml.BPMN.equals(element.getNamespaceURI()))
                .filter(element -> FORBIDDEN_NODES.contains(element.getLocalName()))
                .forEach(element -> report.add(
                        element.getAttribute("id"),
                        "diagram.kind",
                        "不能使用“" + element.getLocalName() + "”，请换用人工任务、服务任务或调用活动"));
        nodes.forEach(node -> node(node, outgoing.getOrDefault(node.getAttribute("id"), List.of()), id));
        flows.forEach(flow -> identified(flow, "flow"));
        layout(elements, definitions);
        stages(process, nodes);
        if (!shared && nodes.size() > MOST_NODES) {
            report.add(id, "diagram.size", "主流程最多 " + MOST_NODES + " 个节点，现有 " + nodes.size() + " 个；请把细节放进公共环节");
        }
        nodes.stream()
                .filter(is("startEvent"))
                .filter(start -> start.getParentNode() == process)
                .forEach(start -> start(start, id));
    }

    private void header(Element process, String id) {
        report.chinese(process.getAttribute("name"), id, "diagram.name", "流程名称");
        if (!shared && !process.getAttribute("name").contains("·")) {
            report.add(id, "diagram.name", "流程名称应为“辖区·流程”，如“某市·认定”");
        }
        if (!"true".equals(process.getAttribute("isExecutable"))) {
            report.add(id, "diagram.executable", "请勾选“可执行”（Executable）");
        }
        var version = Xml.camunda(process, "versionTag");
        if (version.isBlank() || (shared && !SHARED_VERSION.matcher(version).matches())) {
            report.add(id, "diagram.version", shared ? "版本标签须为版本号，如 1.2" : "请填写版本标签（所依据文件的版本，如年份）");
        }
        if (Xml.camunda(process, "historyTimeToLive").isBlank()) {
            report.add(id, "diagram.history", "请填写历史保留期（History time to live），如 P3650D");
        }
    }

    private void start(Element start, String processId) {
        var kind = Xml.children(start).stream()
                .map(Element::getLocalName)
                .filter(name -> name.endsWith("EventDefinition"))
                .findFirst()
                .orElse("");
        if (kind.equals("messageEventDefinition") || kind.equals("signalEventDefinition")) {
            report.add(start.getAttribute("id"), "diagram.start", "流程由系统按编号启动，不能使用消息或信号启动事件");
        }
        if (kind.equals("timerEventDefinition") && !processId.endsWith("-schedule")) {
            report.add(start.getAttribute("id"), "diagram.start", "定时启动只能用于编号以 -schedule 结尾的流程");
        }
    }

    private void node(Element node, List<Element> outgoing, String processId) {
        var kind = String.valueOf(node.getLocalName());
        var id = node.getAttribute("id");
        identified(node, NODES.getOrDefault(kind, ""));
        var join = kind.endsWith("Gateway") && outgoing.size() <= 1;
        var documentation = Xml.child(node, "documentation").map(Xml::text).orElse("");
        if (!join) {
            report.chinese(node.getAttribute("name"), id, "diagram.name", "名称");
            report.article(documentation, id, "diagram.documentation", "说明（documentation）");
        }
        var properties = properties(node);
        if (!join && !CLAUSE.matcher(properties.getOrDefault("clause", "")).matches()) {
            report.add(id, "diagram.clause", "请填写扩展属性 clause（条款编号，如 WZ-10-4）");
        }
        if (documentation.contains("假定")
                && properties.getOrDefault("assumption", "").isBlank()) {
            report.add(id, "diagram.assumption", "说明里有“假定”的，请填写扩展属性 assumption（假定的是哪一项，如 supplementDays），以便列入假定清单");
        }
        if (properties.containsKey("workingDays")
                && !WORKING_DAYS.matcher(properties.get("workingDays")).matches()) {
            report.add(id, "diagram.working-days", "扩展属性 workingDays 须为正整数");
        }
        branches(node, kind, outgoing);
        switch (kind) {
            case "userTask" -> userTask(node, processId);
            case "serviceTask" -> serviceTask(node);
            case "businessRuleTask" -> decisionRef(node);
            case "callActivity" -> new CallConventions(report, known).check(node);
            default -> {
                // the other kinds have no rules of their own
            }
        }
        for (var loop : Xml.children(node, "multiInstanceLoopCharacteristics")) {
            if (!"true".equals(loop.getAttribute("isSequential")) && !"true".equals(Xml.camunda(loop, "asyncAfter"))) {
                report.add(id, "diagram.loop", "并行多实例须勾选 Multi-instance asynchronous after，以免同时提交时冲突");
            }
        }
    }

    private void identified(Element element, String beginning) {
        var id = element.getAttribute("id");
        if (!ID.matcher(id).matches() || !id.startsWith(beginning + "_")) {
            report.add(id, "id.chosen", "编号须为“" + beginning + "_”加驼峰写法的英文，不能用自动生成的编号");
        }
    }

    /** A question with its answers: also where conditional flows leave an activity. */
    private void branches(Element node, String kind, List<Element> outgoing) {
        if (outgoing.size() < 2 || kind.equals("parallelGateway") || kind.equals("eventBasedGateway")) {
            return;
        }
        var id = node.getAttribute("id");
        var gateway = kind.endsWith("Gateway");
        if (gateway && !node.getAttribute("name").endsWith("？")) {
            report.add(id, "diagram.question", "网关名称须为问句，以“？”结尾");
        }
        var standard = node.getAttribute("default");
        if (outgoing.stream().noneMatch(flow -> flow.getAttribute("id").equals(standard))) {
            report.add(id, "diagram.default", "请指定默认流向（default flow）");
        }
        for (var flow : outgoing) {
            var flowId = flow.getAttribute("id");
            var isStandard = flowId.equals(standard);
            if (gateway || !isStandard) {
                report.chinese(flow.getAttribute("name"), flowId, "diagram.answer", "流向名称（对问题的回答）");
            }
            if (!isStandard && Xml.child(flow, "conditionExpression").isEmpty()) {
                report.add(flowId, "diagram.condition", "非默认流向须有条件");
            }
            if (isStandard && Xml.child(flow, "conditionExpression").isPresent()) {
                report.add(flowId, "diagram.condition", "默认流向不能有条件");
            }
        }
    }

    private void userTask(Element task, String processId) {
        candidates(task);
        form(task, processId);
    }

    private void candidates(Element task) {
        var id = task.getAttribute("id");
        var groups = Xml.camunda(task, "candidateGroups");
        if (groups.isBlank()
                && Xml.camunda(task, "candidateUsers").isBlank()
                && Xml.camunda(task, "assignee").isBlank()) {
            report.add(id, "diagram.people", "请指定候选组、候选人或办理人");
        }
        if (!groups.isBlank() && !Expressions.isExpression(groups)) {
            for (var group : groups.split(",", -1)) {
                if (!GROUPS.contains(group.strip()) && !group.strip().startsWith(Groups.department(""))) {
                    report.add(
                            id,
                            "diagram.group",
                            "没有候选组“" + group.strip() + "”，可用："
                                    + GROUPS.stream().sorted().collect(Collectors.joining("、")));
                }
            }
        }
    }

    private void form(Element task, String processId) {
        var id = task.getAttribute("id");
        var form = Xml.camunda(task, "formRef");
        if (form.isBlank()) {
            report.add(id, "diagram.form", "人工任务须有表单（Camunda Forms）");
        } else if (!Expressions.isExpression(form)) {
            if (!known.knowsForm(form)) {
                report.add(id, "diagram.form-unknown", "没有表单“" + form + "”");
            }
            var expected = processId + "-" + kebab(id.substring(id.indexOf('_') + 1));
            if (!form.equals(expected)) {
                report.add(id, "diagram.form-name", "表单编号应为“" + expected + "”，现为“" + form + "”");
            }
        }
        var binding = Xml.camunda(task, "formRefBinding");
        if (!binding.isEmpty() && !binding.equals("latest")) {
            report.add(id, "diagram.binding", "表单绑定须为 latest，以便更正后的表单用于正在办理的事项");
        }
    }

    private void serviceTask(Element task) {
        var expression = Xml.camunda(task, "delegateExpression");
        var match = Expressions.DELEGATE.matcher(expression);
        if (!match.matches()) {
            report.add(
                    task.getAttribute("id"), "diagram.delegate", "服务任务须以 ${…Delegate} 指定自动步骤，现为“" + expression + "”");
        } else if (!known.knowsStep(match.group("bean"))) {
            report.add(task.getAttribute("id"), "diagram.delegate-unknown", "没有自动步骤“" + match.group("bean") + "”");
        }
        for (var input : Xml.descendants(task, "inputParameter")) {
            var started = Xml.text(input);
            if (input.getAttribute("name").endsWith("Process") && !known.knowsProcess(started)) {
                report.add(task.getAttribute("id"), "diagram.started", "没有流程“" + started + "”");
            }
        }
    }

    private void decisionRef(Element task) {
        var decision = Xml.camunda(task, "decisionRef");
        if (decision.isBlank()) {
            report.add(task.getAttribute("id"), "diagram.decision", "请指定决策表");
        } else if (!Expressions.isExpression(decision) && !known.knowsDecision(decision)) {
            report.add(task.getAttribute("id"), "diagram.decision", "没有决策表“" + decision + "”");
        }
    }

    private void layout(List<Element> elements, Element definitions) {
        var drawn = Xml.descendants(definitions).stream()
                .filter(element -> Xml.BPMNDI.equals(element.getNamespaceURI()))
                .map(element -> element.getLocalName() + ":" + element.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        for (var element : elements) {
            var kind = String.valueOf(element.getLocalName());
            var isNode = NODES.containsKey(kind) || kind.equals("textAnnotation");
            var isLine = kind.equals("sequenceFlow") || kind.equals("association");
            var id = element.getAttribute("id");
            if (isNode && !drawn.contains("BPMNShape:" + id)) {
                report.add(id, "diagram.layout", "图中没有画出此节点，请在 Modeler 中打开并保存");
            }
            if (isLine && !drawn.contains("BPMNEdge:" + id)) {
                report.add(id, "diagram.layout", "图中没有画出此流向，请在 Modeler 中打开并保存");
            }
        }
        LayoutConventions.check(definitions, report);
    }

    private void stages(Element process, List<Element> nodes) {
        var staged = false;
        for (var node : nodes) {
            var properties = properties(node);
            var stage = properties.get("stage");
            if (stage != null) {
                staged = true;
                if (!Conventions.STAGES.contains(stage)) {
                    report.add(
                            node.getAttribute("id"),
                            "diagram.stage",
                            "没有阶段“" + stage + "”，可用：" + sorted(Conventions.STAGES));
                }
                if (shared) {
                    report.add(node.getAttribute("id"), "diagram.stage", "阶段写在主流程上，公共环节不写");
                }
            }
            var outcome = properties.get("outcome");
            if (outcome != null && !Conventions.OUTCOMES.contains(outcome)) {
                report.add(
                        node.getAttribute("id"),
                        "diagram.outcome",
                        "没有结果“" + outcome + "”，可用：" + sorted(Conventions.OUTCOMES));
            }
        }
        var id = process.getAttribute("id");
        var isCase = !shared && (staged || caseProcesses.contains(id));
        if (isCase && !staged) {
            report.add(id, "diagram.stage", "主流程的节点须以扩展属性 stage 写明阶段");
        }
        if (isCase) {
            Xml.children(process, "endEvent").stream()
                    .filter(end -> !properties(end).containsKey("outcome"))
                    .forEach(end ->
                            report.add(end.getAttribute("id"), "diagram.outcome", "主流程的结束事件须以扩展属性 outcome 写明结果"));
        }
    }

    private void messages(Element definitions) {
        var names = new HashMap<String, String>();
        for (var message : Xml.children(definitions, "message")) {
            var name = message.getAttribute("name");
            names.put(message.getAttribute("id"), name);
            if (!MESSAGES.contains(name)) {
                report.add(message.getAttribute("id"), "diagram.message", "没有消息“" + name + "”，可用：" + sorted(MESSAGES));
            }
        }
        for (var definition : Xml.descendants(definitions, "messageEventDefinition")) {
            var event = (Element) definition.getParentNode();
            var name = names.get(definition.getAttribute("messageRef"));
            if (name == null) {
                report.add(event.getAttribute("id"), "diagram.message", "请选择消息");
            } else if (name.equals(WITHDRAWN) && (shared || !"boundaryEvent".equals(event.getLocalName()))) {
                report.add(event.getAttribute("id"), "diagram.withdrawal", "撤回只能由主流程上的一个边界事件接收");
            }
        }
    }

    private static Map<String, String> properties(Element node) {
        var properties = new HashMap<String, String>();
        Xml.child(node, "extensionElements")
                .flatMap(extensions -> Xml.child(extensions, "properties"))
                .ifPresent(list -> Xml.children(list, "property")
                        .forEach(property ->
                                properties.put(property.getAttribute("name"), property.getAttribute("value"))));
        return properties;
    }

    private static Predicate<Element> is(String name) {
        return element -> name.equals(element.getLocalName());
    }

    private static String sorted(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining("、"));
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
