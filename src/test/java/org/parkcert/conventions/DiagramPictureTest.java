package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.testing.Browser;
import org.parkcert.testing.DiagramRenderer;

/** Draws every diagram to {@code target/diagrams/<process id>.png}. */
@DisplayName("流程图")
class DiagramPictureTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path PICTURES = Path.of("target", "diagrams");

    @RegisterExtension
    final Browser browser = new Browser();

    @TestFactory
    @DisplayName("每张流程图都能完整画出")
    Stream<DynamicTest> everyDiagramIsDrawn() throws IOException {
        var renderer = new DiagramRenderer(browser.page());
        return diagrams().stream()
                .map(diagram -> dynamicTest(idOf(diagram), () -> assertThat(
                                renderer.render(diagram, PICTURES.resolve(idOf(diagram) + ".png")))
                        .as(diagram.toString())
                        .isEmpty()));
    }

    @Test
    @DisplayName("没有画出的元素会被指出")
    void namesWhatIsNotDrawn(@TempDir Path folder) throws IOException {
        var diagram = Files.writeString(
                folder.resolve("broken.bpmn"),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="test">
                  <process id="broken" isExecutable="true">
                    <startEvent id="startEvent_drawn" name="收到申报"/>
                    <endEvent id="endEvent_forgotten" name="办结"/>
                  </process>
                  <bpmndi:BPMNDiagram>
                    <bpmndi:BPMNPlane bpmnElement="broken">
                      <bpmndi:BPMNShape bpmnElement="startEvent_drawn">
                        <dc:Bounds x="100" y="100" width="36" height="36"/>
                      </bpmndi:BPMNShape>
                    </bpmndi:BPMNPlane>
                  </bpmndi:BPMNDiagram>
                </definitions>
                """);

        var faults = new DiagramRenderer(browser.page()).render(diagram, folder.resolve("broken.png"));

        assertThat(faults).containsExactly("not drawn: bpmn:EndEvent endEvent_forgotten");
        assertThat(folder.resolve("broken.png")).isNotEmptyFile();
    }

    private static List<Path> diagrams() throws IOException {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    /** processes/wenzhou/recognition.bpmn → wenzhou-recognition. */
    private static String idOf(Path diagram) {
        var path = PROCESSES.relativize(diagram).toString();
        return path.substring(0, path.lastIndexOf('.')).replace(File.separatorChar, '-');
    }
}
