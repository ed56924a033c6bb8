package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkcert.bundle.Conventions;
import org.parkcert.casefile.Outcome;
import org.parkcert.casefile.Stage;

@DisplayName("流程目录")
class ProcessCatalogTest {

    private final Repository repository = new Repository();

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    @DisplayName("规则包符合规范")
    void followsTheConventions(String folder) {
        assertThat(Conventions.check(folder, Repository.files(folder), repository))
                .isEmpty();
    }

    static Stream<String> folders() {
        return Repository.folders().stream();
    }

    @Test
    @DisplayName("规范所列的阶段和结果，就是办件的阶段和结果")
    void stagesAndOutcomesAreThoseOfACase() {
        assertThat(Conventions.STAGES)
                .isEqualTo(Arrays.stream(Stage.values()).map(Stage::key).collect(Collectors.toSet()));
        assertThat(Conventions.OUTCOMES)
                .isEqualTo(Arrays.stream(Outcome.values()).map(Outcome::key).collect(Collectors.toSet()));
    }
}
