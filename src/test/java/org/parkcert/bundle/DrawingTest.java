package org.parkcert.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkcert.testing.Browser;
import org.parkcert.testing.DiagramRenderer;

@DisplayName("图面")
class DrawingTest {

    private static final String LABELS =
            """
            () => Object.fromEntries(window.viewer.get('elementRegistry').getAll()
              .filter(element => element.labelTarget)
              .map(label => {
                const text = window.viewer.get('elementRegistry').getGraphics(label).querySelector('text').getBBox();
                return [label.labelTarget.id, [label.x + text.x, label.y + text.y, text.width, text.height]];
              }))
            """;

    /** Fonts differ a little. */
    private static final double ONE_CHARACTER = 11;

    private static final double ROUNDING = 0.5;

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    @DisplayName("算出的文字位置和大小，与浏览器里看到的一致")
    void labelsStandWhereTheBrowserShowsThem(Path diagram, @TempDir Path folder) throws IOException {
        compare(diagram, folder);
    }

    @Test
    @DisplayName("没有写明位置的文字、折成两行的文字也是")
    void longLabelsWithoutPlaces(@TempDir Path folder) throws IOException {
        var placed = Files.readString(Path.of("processes", "shared", "acceptance.bpmn"));
        var unplaced = placed.replaceAll("(?s)<bpmndi:BPMNLabel>.*?</bpmndi:BPMNLabel>", "")
                .replaceAll(" name=\"([^\"]+)\"", " name=\"$1 $1\"");

        compare(Files.writeString(folder.resolve("unplaced.bpmn"), unplaced), folder);
    }

    private void compare(Path diagram, Path folder) throws IOException {
        new DiagramRenderer(browser.page()).render(diagram, folder.resolve("picture.png"));
        var shown = (Map<?, ?>) browser.page().evaluate(LABELS);

        var labels = Drawing.of(Xml.parse(Files.readAllBytes(diagram))).stream()
                .flatMap(drawing -> drawing.labels().stream())
                .filter(label -> !label.title())
                .toList();

        assertThat(labels).extracting(Drawing.Label::id).containsExactlyInAnyOrderElementsOf(ids(shown));
        for (var label : labels) {
            var box = (List<?>) Objects.requireNonNull(shown.get(label.id()));
            assertThat(label.bounds().getX())
                    .as(label.id())
                    .isCloseTo(number(box.get(0)), within(ONE_CHARACTER / 2 + ROUNDING));
            assertThat(label.bounds().getY()).as(label.id()).isCloseTo(number(box.get(1)), within(4.0));
            assertThat(label.bounds().getWidth()).as(label.id()).isCloseTo(number(box.get(2)), within(ONE_CHARACTER));
            assertThat(label.bounds().getHeight()).as(label.id()).isCloseTo(number(box.get(3)), within(8.0));
        }
    }

    static Stream<Path> diagrams() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    private static List<String> ids(Map<?, ?> shown) {
        return shown.keySet().stream().map(String::valueOf).toList();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
