package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("共用环节：调用方给全输入、取回结果")
class BuildingBlocksTest {

    private static final Path PROCESSES = Path.of("processes");

    private static final Map<String, Block> BLOCKS = Map.of(
            "shared-acceptance",
            new Block(
                    Set.of("materialsTable", "thresholdsTable", "thresholdsMode", "supplementDays"),
                    Set.of(),
                    Set.of("accepted", "withdrawnByDefault", "refusalReason")),
            "shared-site-inspection",
            new Block(
                    Set.of("teamSize", "thresholdsTable", "thresholdsMode", "inspectionForm"),
                    Set.of(),
                    Set.of("inspectionPassed", "refusalReason")),
            "shared-expert-review",
            new Block(
                    Set.of("expertCount", "dimensionsTable", "passMark", "reviewForm"),
                    Set.of("chairCount", "requiredFields"),
                    Set.of("reviewPassed", "reviewScore", "refusalReason")),
            "shared-public-notice",
            new Block(
                    Set.of("noticeDays", "noticeDayKind"),
                    Set.of("noticeList"),
                    Set.of("objectionUpheld", "refusalReason")),
            "shared-decision",
            new Block(
                    Set.of("documentTemplate"),
                    Set.of("accepted", "refusalReason", "reviewable"),
                    Set.of("approved", "decisionOutcome", "refusalReason")),
            "shared-statement",
            new Block(Set.of(), Set.of(), Set.of()),
            "shared-plaque-award",
            new Block(Set.of(), Set.of(), Set.of()),
            "shared-plaque-withdrawal",
            new Block(Set.of(), Set.of("withdrawalReason"), Set.of()));

    @TestFactory
    @DisplayName("每个调用")
    Stream<DynamicTest> everyCallKeepsTheContract() throws IOException {
        return files(".bpmn").stream()
                .flatMap(file ->
                        Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(CallActivity.class).stream()
                                .filter(call -> call.getCalledElement().startsWith("shared-"))
                                .map(call -> dynamicTest(file + " " + call.getId(), () -> keepsTheContract(call))));
    }

    private static void keepsTheContract(CallActivity call) {
        var block = Objects.requireNonNull(BLOCKS.get(call.getCalledElement()), call.getCalledElement());
        var permitted = new HashSet<>(block.inputs);
        permitted.addAll(block.optionalInputs);
        var inputs = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .filter(in -> in.getCamundaBusinessKey() == null)
                .map(CamundaIn::getCamundaTarget)
                .toList();
        var outputs = call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream()
                .map(CamundaOut::getCamundaSource)
                .toList();

        assertThat(inputs).containsAll(block.inputs).isSubsetOf(permitted).doesNotHaveDuplicates();
        assertThat(block.outputs).containsAll(outputs);
    }

    @Test
    @DisplayName("全部流程图和决策表都能被引擎读入")
    void theEngineReadsThemAll() throws IOException {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:building-blocks;DB_CLOSE_DELAY=1000");
        configuration.setProcessEngineName("building-blocks");
        configuration.setJobExecutorActivate(false);
        var engine = configuration.buildProcessEngine();
        try {
            var deployment = engine.getRepositoryService().createDeployment();
            var models = Stream.concat(files(".bpmn").stream(), files(".dmn").stream())
                    .toList();
            for (var model : models) {
                deployment.addString(PROCESSES.relativize(model).toString(), Files.readString(model));
            }

            var deployed = deployment.deployWithResult();

            assertThat(deployed.getDeployedProcessDefinitions())
                    .hasSize(files(".bpmn").size());
            assertThat(deployed.getDeployedDecisionDefinitions())
                    .hasSize(files(".dmn").size());
        } finally {
            engine.close();
        }
    }

    private static List<Path> files(String suffix) throws IOException {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** What a block takes and gives back. */
    private record Block(Set<String> inputs, Set<String> optionalInputs, Set<String> outputs) {}
}
