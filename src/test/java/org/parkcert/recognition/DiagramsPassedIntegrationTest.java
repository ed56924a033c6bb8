package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.parkcert.testing.ElementsPassed;

/** The last of all classes (junit-platform.properties orders them). */
@Order(Integer.MAX_VALUE)
@DisplayName("流程图覆盖")
class DiagramsPassedIntegrationTest {

    @Test
    @DisplayName("流程图的每个环节和每条连线都有测试走过")
    void everyElementIsPassed() throws IOException {
        var drawn = drawn();
        var missing = new TreeSet<>(drawn);
        missing.removeAll(ElementsPassed.all());
        System.out.printf(
                "Elements of processes/**/*.bpmn passed by the tests so far: %d of %d (%.1f %%)%n",
                drawn.size() - missing.size(), drawn.size(), 100.0 * (drawn.size() - missing.size()) / drawn.size());

        assumeTrue(
                ElementsPassed.allOf(Set.of(
                        RecognitionIntegrationTest.class,
                        RecognitionPathsIntegrationTest.class,
                        JilinCityIntegrationTest.class,
                        ObjectionPracticeIntegrationTest.class,
                        PlaqueWithdrawalProcessTest.class,
                        RectificationProcessTest.class,
                        ChongqingEvaluationIntegrationTest.class,
                        EvaluationsIntegrationTest.class,
                        SanctionProcessTest.class,
                        SanctionCasesIntegrationTest.class,
                        SubsidyIntegrationTest.class,
                        SichuanPreparationIntegrationTest.class,
                        SichuanOpeningIntegrationTest.class,
                        SichuanPeriodIntegrationTest.class,
                        ChongqingRecognitionIntegrationTest.class,
                        Chongqing2019IntegrationTest.class)),
                "only tells of a run of the whole suite");
        assertThat(missing).as("elements that no test passes").isEmpty();
    }

    private static Set<String> drawn() throws IOException {
        var elements = new TreeSet<String>();
        try (var files = Files.walk(Path.of("processes"))) {
            files.map(Path::toFile)
                    .filter(file -> file.getName().endsWith(".bpmn"))
                    .forEach(file -> elements.addAll(elements(file)));
        }
        return elements;
    }

    private static Set<String> elements(File file) {
        var elements = new TreeSet<String>();
        var model = Bpmn.readModelFromFile(file);
        var process = model.getModelElementsByType(Process.class).iterator().next();
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> !leavesEventBasedGateway(element))
                .forEach(element -> elements.add(process.getId() + "#" + element.getId()));
        return elements;
    }

    /** The engine goes on at the event that came: that event tells, the flow to it isn't taken. */
    private static boolean leavesEventBasedGateway(FlowElement element) {
        return element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway;
    }
}
