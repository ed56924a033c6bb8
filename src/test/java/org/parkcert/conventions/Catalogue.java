package org.parkcert.conventions;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.parkcert.bundle.DefinitionIds;

/** 流程目录: what lies in {@code processes/} and {@code forms/}, to be read by people. */
final class Catalogue {

    static final Path FILE = Path.of("processes", "README.md");

    private static final Path FOLDER = Path.of("processes");

    private static final String SHARED = "shared";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, byte[]> files = new TreeMap<>(Comparator.comparing(Catalogue::sharedFirst));
    private final Map<String, String> authorities = new TreeMap<>();
    private final Map<String, BpmnModelInstance> diagrams;

    Catalogue() throws IOException {
        for (var folder : Repository.folders()) {
            var own = Repository.files(folder);
            files.putAll(own);
            authorities.put(folder, nameOf(folder, own));
        }
        diagrams = new TreeMap<>(Comparator.comparing(Catalogue::sharedFirst));
        ending(".bpmn").forEach(file -> diagrams.put(file, Bpmn.readModelFromStream(stream(file))));
    }

    List<Picture> pictures() {
        return diagrams.keySet().stream()
                .map(file -> new Picture(Path.of(file)))
                .toList();
    }

    String text() {
        return """
                # 流程目录

                由 `mvn -q test-compile exec:java@catalogue` 生成，请勿手工修改。流程图、决策表或表单改动之后要重新生成，否则构建失败。
                各条款编号的含义见流程图中各节点的说明。

                ## 流程

                | 辖区 | 流程 | id | 文件 | 版本 | 依据条款 | 定时器和办理期限 |
                |---|---|---|---|---|---|---|
                %s

                ## 决策表

                | 辖区 | 决策表 | id | 文件 | 行数 | 依据条款 |
                |---|---|---|---|---|---|
                %s

                ## 表单

                | 辖区 | id | 文件 | 用于 |
                |---|---|---|---|
                %s

                ## 流程图

                %s
                """
                .formatted(
                        lines(diagrams.keySet().stream().map(this::process)),
                        lines(ending(".dmn").map(this::table)),
                        lines(ending(".form").map(this::form)),
                        diagrams.keySet().stream().map(this::picture).collect(Collectors.joining("\n\n")));
    }

    private String process(String file) {
        var diagram = diagram(file);
        var process = diagram.getModelElementsByType(Process.class).iterator().next();
        return row(
                authority(file),
                "[" + process.getName().replaceFirst(".*·", "") + "](#" + process.getId() + ")",
                code(process.getId()),
                link(file),
                process.getCamundaVersionTag(),
                Clauses.of(properties(diagram, "clause")),
                deadlines(diagram));
    }

    private static String deadlines(BpmnModelInstance diagram) {
        var timers = diagram.getModelElementsByType(TimerEventDefinition.class).stream()
                .map(timer -> ((FlowElement) timer.getParentElement()).getName() + "（"
                        + code(timer.getTextContent().strip().replaceAll("[${}]", "")) + "）");
        var dueDates = diagram.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> properties(task, "workingDays").map(days -> task.getName() + " " + days + " 个工作日"));
        var all = Stream.concat(timers, dueDates).toList();
        return all.isEmpty() ? "–" : String.join("；", all);
    }

    private String table(String file) {
        var table = Dmn.readModelFromStream(stream(file));
        var decision = table.getModelElementsByType(Decision.class).iterator().next();
        var rules = table.getModelElementsByType(Rule.class);
        var written = Stream.concat(
                rules.stream().map(rule -> rule.getDescription().getTextContent()),
                table.getModelElementsByType(DecisionTable.class).stream()
                        .flatMap(one -> one.getRules().stream())
                        .flatMap(rule -> rule.getOutputEntries().stream())
                        .map(entry -> entry.getText())
                        .map(Text::getTextContent));
        return row(
                authority(file),
                decision.getName().replaceFirst("^" + authority(file) + "·", ""),
                code(decision.getId()),
                link(file),
                String.valueOf(rules.size()),
                Clauses.of(written));
    }

    private String form(String file) {
        var id = DefinitionIds.of(file, content(file)).get(0);
        return row(authority(file), code(id), link(file), usesOf(id));
    }

    private String usesOf(String form) {
        var uses = diagrams.values().stream()
                .flatMap(diagram -> Stream.concat(
                        diagram.getModelElementsByType(UserTask.class).stream()
                                .filter(task -> form.equals(task.getCamundaFormRef())),
                        diagram.getModelElementsByType(CallActivity.class).stream()
                                .filter(call -> handsOn(call, form))))
                .map(element ->
                        element.getName() + "（" + code(processOf(element).getId()) + "）")
                .toList();
        return uses.isEmpty() ? "–" : String.join("、", uses);
    }

    private static boolean handsOn(CallActivity call, String form) {
        return call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .anyMatch(in -> ("${'" + form + "'}").equals(in.getCamundaSourceExpression()));
    }

    private static Process processOf(FlowElement element) {
        return ((BpmnModelInstance) element.getModelInstance())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
    }

    private String picture(String file) {
        var process =
                diagram(file).getModelElementsByType(Process.class).iterator().next();
        var picture = FOLDER.relativize(new Picture(Path.of(file)).file());
        return """
                ### %s

                %s

                ![%s](%s)"""
                .formatted(
                        process.getId(),
                        process.getChildElementsByType(Documentation.class).stream()
                                .map(Documentation::getTextContent)
                                .collect(Collectors.joining())
                                .strip(),
                        process.getName(),
                        slashed(picture));
    }

    private static Stream<String> properties(BpmnModelInstance diagram, String name) {
        return diagram.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue);
    }

    private static Stream<String> properties(BaseElement element, String name) {
        return properties((BpmnModelInstance) element.getModelInstance(), name, element);
    }

    private static Stream<String> properties(BpmnModelInstance diagram, String name, BaseElement of) {
        return diagram.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> name.equals(property.getCamundaName()))
                .filter(property -> property.getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .equals(of))
                .map(CamundaProperty::getCamundaValue);
    }

    private Stream<String> ending(String suffix) {
        return files.keySet().stream().filter(file -> file.endsWith(suffix));
    }

    private BpmnModelInstance diagram(String file) {
        return Objects.requireNonNull(diagrams.get(file), file);
    }

    private byte[] content(String file) {
        return Objects.requireNonNull(files.get(file), file);
    }

    private ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(content(file));
    }

    private String authority(String file) {
        return Objects.requireNonNull(authorities.get(folderOf(file)), file);
    }

    private static String nameOf(String folder, Map<String, byte[]> files) throws IOException {
        var file = files.get("processes/" + folder + "/authority.yaml");
        return file == null ? "共用" : YAML.readTree(file).path("shortName").asText();
    }

    private static String folderOf(String file) {
        return file.split("/", -1)[1];
    }

    private static String sharedFirst(String file) {
        return (folderOf(file).equals(SHARED) ? "0" : "1") + file.substring(file.indexOf('/'));
    }

    private static String link(String file) {
        var target = slashed(FOLDER.relativize(Path.of(file)));
        return "[" + file.substring(file.indexOf('/', file.indexOf('/') + 1) + 1) + "](" + target + ")";
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String lines(Stream<String> rows) {
        return rows.collect(Collectors.joining("\n"));
    }
}
