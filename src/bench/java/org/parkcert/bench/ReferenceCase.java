package org.parkcert.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 参照案例: start with 15 variables, a table of 12 inputs and 13 rules, material review, site inspection, five expert
 * reviews in parallel, scoring, a timer of 168 hours, decision, document, plaque. Eight human tasks, 36 variables.
 */
final class ReferenceCase {

    static final String PROCESS = "cert";

    private static final int INPUTS = 12;
    private static final int LOWEST = 900;
    private static final int EXPERTS = 5;

    private ReferenceCase() {}

    /** Where the two engines differ. */
    record Dialect(String prefix, String namespace, String table, String number, String anything) {

        static final Dialect CAMUNDA = new Dialect(
                "camunda",
                "http://camunda.org/schema/1.0/bpmn",
                "<businessRuleTask id='thresholds' camunda:decisionRef='thresholds'"
                        + " camunda:mapDecisionResult='singleEntry' camunda:resultVariable='passed'/>",
                "integer",
                "");

        static final Dialect FLOWABLE = new Dialect(
                "flowable",
                "http://flowable.org/bpmn",
                """
                <serviceTask id='thresholds' flowable:type='dmn'><extensionElements>
                  <flowable:field name='decisionTableReferenceKey'><flowable:string>thresholds</flowable:string></flowable:field>
                </extensionElements></serviceTask>""",
                "number",
                "-");
    }

    /** @param step class of the automated steps */
    static String diagram(Dialect dialect, Class<?> step) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                    xmlns:ENGINE='NAMESPACE' targetNamespace='reference'>
                  <process id='cert' isExecutable='true'>
                    <startEvent id='start'/><sequenceFlow id='f0' sourceRef='start' targetRef='thresholds'/>
                    TABLE<sequenceFlow id='f1' sourceRef='thresholds' targetRef='passed'/>
                    <exclusiveGateway id='passed' default='f2'/><sequenceFlow id='f2' sourceRef='passed' targetRef='materialReview'/>
                    <sequenceFlow id='f3' sourceRef='passed' targetRef='returned'>
                      <conditionExpression xsi:type='tFormalExpression'>${passed == false}</conditionExpression></sequenceFlow>
                    <endEvent id='returned'/>
                    <userTask id='materialReview' name='Material review' ASKED/><sequenceFlow id='f4' sourceRef='materialReview' targetRef='siteInspection'/>
                    <userTask id='siteInspection' name='Site inspection' ASKED/><sequenceFlow id='f5' sourceRef='siteInspection' targetRef='expertReview'/>
                    <userTask id='expertReview' name='Expert review' ASKED>
                      <multiInstanceLoopCharacteristics isSequential='false'><loopCardinality>EXPERTS</loopCardinality></multiInstanceLoopCharacteristics>
                    </userTask><sequenceFlow id='f6' sourceRef='expertReview' targetRef='scoring'/>
                    <serviceTask id='scoring' ENGINE:class='STEP'/><sequenceFlow id='f7' sourceRef='scoring' targetRef='publicity'/>
                    <intermediateCatchEvent id='publicity'><timerEventDefinition><timeDuration>PT168H</timeDuration></timerEventDefinition></intermediateCatchEvent>
                    <sequenceFlow id='f8' sourceRef='publicity' targetRef='decision'/>
                    <userTask id='decision' name='Decision' ASKED/><sequenceFlow id='f9' sourceRef='decision' targetRef='approved'/>
                    <exclusiveGateway id='approved' default='f10'/><sequenceFlow id='f10' sourceRef='approved' targetRef='refused'/><endEvent id='refused'/>
                    <sequenceFlow id='f11' sourceRef='approved' targetRef='document'>
                      <conditionExpression xsi:type='tFormalExpression'>${approved}</conditionExpression></sequenceFlow>
                    <serviceTask id='document' ENGINE:class='STEP'/><sequenceFlow id='f12' sourceRef='document' targetRef='plaque'/>
                    <serviceTask id='plaque' ENGINE:class='STEP'/><sequenceFlow id='f13' sourceRef='plaque' targetRef='end'/><endEvent id='end'/>
                  </process>
                </definitions>
                """
                .replace("TABLE", dialect.table())
                .replace("ASKED", "ENGINE:candidateGroups='rev-${region}' ENGINE:dueDate='P7D'")
                .replace("NAMESPACE", dialect.namespace())
                .replace("ENGINE", dialect.prefix())
                .replace("EXPERTS", Integer.toString(EXPERTS))
                .replace("STEP", step.getName());
    }

    static String table(Dialect dialect) {
        var inputs = IntStream.range(0, INPUTS)
                .mapToObj(
                        "<input id='i%1$d'><inputExpression id='ie%1$d' typeRef='NUMBER'><text>in%1$d</text></inputExpression></input>"
                                ::formatted)
                .collect(Collectors.joining());
        var rules = IntStream.rangeClosed(0, INPUTS)
                .mapToObj(rule -> rule(rule, dialect.anything()))
                .collect(Collectors.joining());
        return ("<?xml version='1.0' encoding='UTF-8'?><definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'"
                        + " id='d' name='d' namespace='reference'><decision id='thresholds' name='thresholds'>"
                        + "<decisionTable id='dt' hitPolicy='FIRST'>" + inputs
                        + "<output id='o' label='passed' name='passed' typeRef='boolean'/>" + rules
                        + "</decisionTable></decision></definitions>")
                .replace("NUMBER", dialect.number());
    }

    /** Each rule refuses when its own input is too small; the last one lets pass. */
    private static String rule(int rule, String anything) {
        var entries = IntStream.range(0, INPUTS)
                .mapToObj(input -> "<inputEntry id='e%d_%d'><text>%s</text></inputEntry>"
                        .formatted(rule, input, input == rule ? "&lt; " + (LOWEST + input) : anything))
                .collect(Collectors.joining());
        return "<rule id='r%1$d'>%2$s<outputEntry id='oe%1$d'><text>%3$s</text></outputEntry></rule>"
                .formatted(rule, entries, rule == INPUTS);
    }

    /** Start and timer are acts too. */
    static Contestant.Done done(int humanTasks) {
        return new Contestant.Done(humanTasks, humanTasks + 2);
    }

    static Map<String, Object> atStart() {
        var variables = new LinkedHashMap<String, Object>();
        IntStream.range(0, INPUTS).forEach(input -> variables.put("in" + input, LOWEST + 100 + input));
        variables.put("region", "north");
        variables.put("parkName", "Reference park");
        variables.put("applicant", "Reference bureau");
        return variables;
    }

    /** What completing the task submits. */
    static Map<String, Object> answers(String element, int index) {
        return switch (element) {
            case "materialReview" -> Map.of("materialsComplete", true, "materialsComment", "complete");
            case "siteInspection" -> Map.of("inspectionPassed", true, "inspectionComment", "as declared");
            case "expertReview" -> Map.of("score" + index, 80 + index, "opinion" + index, "agreed");
            case "decision" -> Map.of("approved", true, "decisionComment", "agreed");
            default -> throw new IllegalArgumentException("Unknown task " + element);
        };
    }

    /** What an automated step adds. */
    static Map<String, Object> results(String element) {
        return switch (element) {
            case "scoring" -> Map.of("score", 82);
            case "document" -> Map.of("documentNumber", "2026-1", "documentTitle", "Approval");
            case "plaque" -> Map.of("plaqueNumber", "0001");
            default -> throw new IllegalArgumentException("Unknown step " + element);
        };
    }
}
