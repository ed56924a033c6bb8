package org.parkcert.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("公共环节的约定")
class BlockContractTest {

    @Test
    @DisplayName("每个公共环节都约定了输入和输出，调用方才能被核对")
    void everySharedDiagramHasOne() throws IOException {
        try (var files = Files.list(Path.of("processes/shared"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".bpmn")))
                    .isNotEmpty()
                    .allSatisfy(diagram -> assertThat(BlockContract.of(processOf(diagram)))
                            .as(diagram.toString())
                            .isPresent());
        }
    }

    private static String processOf(Path diagram) {
        return "shared-" + diagram.getFileName().toString().replace(".bpmn", "");
    }
}
