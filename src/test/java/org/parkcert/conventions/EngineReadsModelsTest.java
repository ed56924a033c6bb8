package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("流程图和决策表与引擎")
class EngineReadsModelsTest {

    private static final Path PROCESSES = Path.of("processes");

    @Test
    @DisplayName("全部流程图和决策表都能被引擎读入")
    void theEngineReadsThemAll() throws IOException {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:engine-reads-models;DB_CLOSE_DELAY=1000");
        configuration.setProcessEngineName("engine-reads-models");
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
}
