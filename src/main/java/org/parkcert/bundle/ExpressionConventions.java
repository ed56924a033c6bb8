package org.parkcert.bundle;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** 表达式和扩展规范: what the engine would run, and the few places of a diagram in which it may stand. */
final class ExpressionConventions {

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "assignee",
            "asyncAfter",
            "asyncBefore",
            "calledElementBinding",
            "candidateGroups",
            "candidateUsers",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "delegateExpression",
            "elementVariable",
            "errorCodeVariable",
            "errorMessage",
            "errorMessageVariable",
            "escalationCodeVariable",
            "exclusive",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "isStartableInTasklist",
            "jobPriority",
            "mapDecisionResult",
            "modelerTemplate",
            "modelerTemplateIcon",
            "modelerTemplateVersion",
            "priority",
            "resultVariable",
            "versionTag");

    private static final Set<String> CAMUNDA_ELEMENTS = Set.of(
            "properties",
            "property",
            "in",
            "out",
            "executionListener",
            "taskListener",
            "failedJobRetryTimeCycle",
            "inputOutput",
            "inputParameter",
            "outputParameter");

    private final boolean shared;
    private final Report report;
    private final Surroundings known;

    ExpressionConventions(boolean shared, Report report, Surroundings known) {
        this.shared = shared;
        this.report = report;
        this.known = known;
    }

    void check(Element root) {
        element(root);
        Xml.descendants(root).forEach(this::element);
    }

    private void element(Element element) {
        var name = String.valueOf(element.getLocalName());
        if (Xml.CAMUNDA.equals(element.getNamespaceURI()) && !CAMUNDA_ELEMENTS.contains(name)) {
            report.add(place(element), "diagram.extension", "不允许使用扩展元素 camunda:" + name);
        }
        if (name.equals("script")) {
            report.add(place(element), "diagram.script", "不允许使用脚本");
        }
        if (name.equals("conditionExpression")
                && !element.getAttribute("language").isEmpty()) {
            report.add(place(element), "diagram.script", "条件不能使用脚本语言，请改用表达式");
        }
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute) {
                attribute(element, name, attribute);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ((child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE)
                    && Expressions.isExpression(String.valueOf(child.getNodeValue()))) {
                expression(element, Xml.text(element), textPatterns(name));
                break;
            }
        }
    }

    private void attribute(Element element, String elementName, Attr attribute) {
        var name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        var isCamunda = Xml.CAMUNDA.equals(attribute.getNamespaceURI());
        if (isCamunda && !CAMUNDA_ATTRIBUTES.contains(name)) {
            report.add(place(element), "diagram.extension", "不允许使用扩展属性 camunda:" + name);
            return;
        }
        var isListener = elementName.endsWith("Listener");
        if (isListener && !Set.of("delegateExpression", "event", "id").contains(name)) {
            report.add(place(element), "diagram.extension", "监听器只能以 delegateExpression 指定，不允许使用 " + name);
            return;
        }
        if (isListener && name.equals("delegateExpression")) {
            var match = Expressions.LISTENER.matcher(attribute.getValue());
            if (!match.matches()) {
                report.add(place(element), "diagram.listener", "监听器须为 ${…Listener}，现为“" + attribute.getValue() + "”");
            } else if (!known.knowsStep(match.group("bean"))) {
                report.add(place(element), "diagram.delegate-unknown", "没有监听器“" + match.group("bean") + "”");
            }
            return;
        }
        if (Expressions.isExpression(attribute.getValue())) {
            if (elementName.equals("in") && name.equals("sourceExpression")) {
                if (Literals.of(attribute.getValue()).isEmpty()) {
                    report.add(
                            place(element),
                            "diagram.expression",
                            "输入只能写字面值（如 ${'文字'}、${10}），现为“" + attribute.getValue() + "”");
                }
                return;
            }
            expression(element, attribute.getValue(), attributePatterns(elementName, name, isCamunda));
        } else if (name.equals("sourceExpression")) {
            report.add(place(element), "diagram.expression", "输入只能写字面值（如 ${'文字'}、${10}）或变量");
        }
    }

    private List<Pattern> attributePatterns(String element, String attribute, boolean isCamunda) {
        if (element.equals("in") && attribute.equals("businessKey")) {
            return List.of(Expressions.BUSINESS_KEY);
        }
        if (!isCamunda) {
            return List.of();
        }
        return switch (attribute) {
            case "delegateExpression" -> element.equals("serviceTask") ? List.of(Expressions.DELEGATE) : List.of();
            case "assignee" -> List.of(Expressions.VARIABLE, Expressions.BEAN);
            case "candidateGroups", "candidateUsers", "collection" -> List.of(Expressions.BEAN);
            case "formRef", "decisionRef" -> shared ? List.of(Expressions.VARIABLE) : List.of();
            case "decisionRefVersion" -> List.of(Expressions.VARIABLE);
            default -> List.of();
        };
    }

    private static List<Pattern> textPatterns(String element) {
        return switch (element) {
            case "conditionExpression" -> List.of(Expressions.CONDITION, Expressions.BEAN);
            case "timeDate", "timeDuration", "timeCycle", "inputParameter", "outputParameter" ->
                List.of(Expressions.VARIABLE);
            default -> List.of();
        };
    }

    private void expression(Element element, String written, List<Pattern> permitted) {
        for (var pattern : permitted) {
            var match = pattern.matcher(written.strip());
            if (match.matches()) {
                if (pattern == Expressions.BEAN && !known.knowsBean(match.group("bean"))) {
                    report.add(place(element), "diagram.bean-unknown", "没有可在流程图中使用的“" + match.group("bean") + "”");
                }
                return;
            }
        }
        report.add(place(element), "diagram.expression", "此处不允许使用表达式“" + written.strip() + "”");
    }

    /** The nearest element with an id, so that an administrator finds it. */
    private static String place(Element element) {
        for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
            if (!one.getAttribute("id").isEmpty()) {
                return one.getAttribute("id");
            }
        }
        return "";
    }
}
