package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.casefile.IndicatorCatalogue;

@DisplayName("表单")
class FormsTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path WENZHOU = Path.of("processes", "wenzhou");

    /** What Tasklist's form-js 1.8.7 doesn't know: one such component breaks the whole form. */
    private static final Set<String> UNKNOWN_TO_TASKLIST = Set.of("filepicker", "documentPreview");

    /** Routing flags that people give, by the diagram that routes on them. */
    private static final Map<String, List<String>> ROUTING = Map.of(
            "shared/acceptance", List.of("materialsComplete", "exceptionAdmitted"),
            "shared/site-inspection", List.of("exceptionAdmitted", "inspectionPassed"),
            "shared/expert-review", List.of("recused"),
            "shared/decision", List.of("approved"));

    @TestFactory
    @DisplayName("编号即路径，以办件情况开头，Tasklist 认得每个控件，字段名不重复")
    Stream<DynamicTest> everyForm() throws IOException {
        return forms().stream()
                .map(file -> dynamicTest(file.toString(), () -> {
                    var form = read(file);
                    var components = components(form);
                    var keys = keys(form);

                    assertThat(form.path("id").asText()).isEqualTo(idOf(file));
                    assertThat(form.path("schemaVersion").asInt()).isLessThanOrEqualTo(16);
                    assertThat(components.get(0).path("text").asText()).isEqualTo("{{caseFile}}");
                    assertThat(components)
                            .extracting(component -> component.path("type").asText())
                            .doesNotContainAnyElementsOf(UNKNOWN_TO_TASKLIST);
                    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z][A-Za-z0-9_]*"));
                    assertThat(components)
                            .filteredOn(
                                    component -> component.path("type").asText().equals("number"))
                            .allMatch(component ->
                                    component.path("serializeToString").asBoolean());
                }));
    }

    @Test
    @DisplayName("流程据以分支的意见，都有表单必填；没有预先选好的答案")
    void everyRoutingFlagIsAskedForAndNeverPreset() throws IOException {
        for (var diagram : ROUTING.entrySet()) {
            var conditions = Bpmn.readModelFromFile(
                            Path.of("processes", diagram.getKey() + ".bpmn").toFile())
                    .getModelElementsByType(SequenceFlow.class)
                    .stream()
                    .filter(flow -> flow.getConditionExpression() != null)
                    .map(flow -> flow.getConditionExpression().getTextContent())
                    .toList();
            for (var flag : diagram.getValue()) {
                var asked = askedFor(flag);

                assertThat(conditions).anyMatch(condition -> condition.contains("{" + flag + " "));
                assertThat(asked).isNotEmpty().allMatch(component -> !component.has("defaultValue"));
                assertThat(asked)
                        .allMatch(component -> component.path("type").asText().equals("checkbox")
                                || component.path("validate").path("required").asBoolean());
            }
        }
    }

    @ParameterizedTest(name = "{0}：{1} 为“否”时须填 {2}")
    @CsvSource({
        "shared/acceptance.check-materials, materialsComplete, materialsComment",
        "shared/acceptance.decide-exception, exceptionAdmitted, exceptionReason",
        "shared/site-inspection.decide-exception, exceptionAdmitted, exceptionReason",
        "shared/public-notice.verify-objection, objectionVerified, objectionFinding",
        "shared/decision.decide, approved, decisionComment",
        "wenzhou/recognition.verify-facts, inspectionPassed, inspectionComment",
        "wenzhou/recognition.score, recused, recusalReason",
    })
    @DisplayName("不利的意见须写明理由（P-7）")
    void everyRefusalAsksForItsReason(String form, String flag, String reason) throws IOException {
        var components = components(read(FORMS.resolve(form + ".form")));
        var asked = only(components, reason);

        assertThat(asked.path("validate").path("required").asBoolean()).isTrue();
        assertThat(asked.path("conditional").path("hide").asText("=" + flag)).startsWith("=" + flag);
    }

    @Test
    @DisplayName("实地核实表单列出第九条的每一项指标（WZ-10-2）")
    void verifyFactsCarriesEveryIndicatorOfTheThresholds() throws IOException {
        var keys = keys(read(FORMS.resolve("wenzhou/recognition.verify-facts.form")));

        assertThat(keys)
                .containsAll(column("thresholds", "indicator").stream()
                        .filter(indicator -> !indicator.equals("existingComprehensiveParks"))
                        .toList());
    }

    @Test
    @DisplayName("评分表单与论证维度一一对应（WZ-10-3）")
    void scoreAsksForEveryDimension() throws IOException {
        var scores = keys(read(FORMS.resolve("wenzhou/recognition.score.form"))).stream()
                .filter(key -> key.startsWith("score_"))
                .toList();

        assertThat(scores)
                .containsExactlyElementsOf(column("dimensions", "key").stream()
                        .map(key -> "score_" + key)
                        .toList());
    }

    @Test
    @DisplayName("申报时填报的指标与第九条需要填报的指标一致")
    void theMatterAsksForWhatTheThresholdsNeed() throws IOException {
        var catalogue = new IndicatorCatalogue();
        var needed = new TreeSet<>(column("thresholds", "indicator"));
        needed.removeIf(key -> !catalogue.get(key).isDeclared());
        needed.addAll(List.of("parkType", "siteLayout", "operatingMode"));

        var asked = new ArrayList<String>();
        YAMLMapper.builder()
                .build()
                .readTree(WENZHOU.resolve("authority.yaml").toFile())
                .path("matters")
                .path(0)
                .path("indicators")
                .forEach(key -> asked.add(key.asText()));

        assertThat(asked).containsExactlyInAnyOrderElementsOf(needed);
    }

    private static List<JsonNode> askedFor(String key) throws IOException {
        var asked = new ArrayList<JsonNode>();
        for (var file : forms()) {
            components(read(file)).stream()
                    .filter(component -> component.path("key").asText().equals(key))
                    .forEach(asked::add);
        }
        return asked;
    }

    private static JsonNode only(List<JsonNode> components, String key) {
        var found = components.stream()
                .filter(component -> component.path("key").asText().equals(key))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> keys(JsonNode form) {
        return components(form).stream()
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText())
                .toList();
    }

    private static List<JsonNode> components(JsonNode parent) {
        var all = new ArrayList<JsonNode>();
        parent.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }

    private static List<String> column(String table, String output) {
        var decision = Dmn.readModelFromFile(
                        WENZHOU.resolve("recognition." + table + ".dmn").toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        var names =
                decision.getOutputs().stream().map(column -> column.getName()).toList();
        var quotes = Pattern.compile("\"");
        return decision.getRules().stream()
                .map(rule -> new ArrayList<>(rule.getOutputEntries()).get(names.indexOf(output)))
                .map(entry -> quotes.matcher(entry.getText().getTextContent()).replaceAll(""))
                .toList();
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(file.toFile());
    }

    private static String idOf(Path file) {
        var path = FORMS.relativize(file).toString();
        return path.substring(0, path.lastIndexOf('.')).replace('/', '-').replace('.', '-');
    }

    private static List<Path> forms() throws IOException {
        try (var files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }
}
