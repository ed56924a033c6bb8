package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.casefile.IndicatorCatalogue;

/** What one side says and the other doesn't hear: errors of steps, fields of forms. */
@DisplayName("没有接上的头")
class LooseEndsTest {

    private static final Path SOURCE = Path.of("src", "main", "java");

    @Test
    @DisplayName("会抛出 BPMN 错误的自动步骤，图上都有边界事件接住")
    void everyErrorIsCaught() throws IOException {
        var throwing = sources()
                .filter(file -> read(file).contains("new BpmnError("))
                .map(file -> "${" + beanName(file) + "}")
                .collect(Collectors.toSet());
        assertThat(throwing).isNotEmpty();
        for (var diagram : diagrams()) {
            diagram.getModelElementsByType(ServiceTask.class).stream()
                    .filter(task -> throwing.contains(task.getCamundaDelegateExpression()))
                    .forEach(task -> assertThat(diagram.getModelElementsByType(BoundaryEvent.class))
                            .as(task.getId())
                            .anyMatch(event -> event.getAttachedTo().equals(task)
                                    && !event.getChildElementsByType(ErrorEventDefinition.class)
                                            .isEmpty()));
        }
    }

    @Test
    @DisplayName("图上等待的错误代码，确有自动步骤抛出")
    void everyAwaitedErrorIsThrown() throws IOException {
        var code = sources().map(LooseEndsTest::read).collect(Collectors.joining());
        for (var diagram : diagrams()) {
            assertThat(diagram.getModelElementsByType(Error.class))
                    .allMatch(error -> code.contains("\"" + error.getErrorCode() + "\""));
        }
    }

    @Test
    @DisplayName("表单的每个字段都有人读：代码、指标目录或评分；意见记入办理记录")
    void everyFieldIsRead() throws IOException {
        var code = sources().map(LooseEndsTest::read).collect(Collectors.joining());
        var indicators = new IndicatorCatalogue();
        for (var key : fields()) {
            assertThat(code.contains("\"" + key + "\"")
                            || key.startsWith("score_")
                            || key.startsWith("target_")
                            || key.endsWith("Comment")
                            || indicators.find(key).isPresent())
                    .as(key)
                    .isTrue();
        }
    }

    private static List<String> fields() throws IOException {
        var json = new JsonMapper();
        var keys = new ArrayList<String>();
        for (var folder : Repository.folders()) {
            for (var file : Repository.files(folder).entrySet()) {
                if (file.getKey().endsWith(".form")) {
                    keys.addAll(json.readTree(file.getValue()).findValuesAsText("key"));
                }
            }
        }
        return keys;
    }

    private static List<BpmnModelInstance> diagrams() {
        return Repository.folders().stream()
                .flatMap(folder -> Repository.files(folder).entrySet().stream())
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .map(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue())))
                .toList();
    }

    private static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCE)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String beanName(Path file) {
        var type = file.getFileName().toString().replace(".java", "");
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
