package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parkcert.bundle.Conventions;
import org.parkcert.bundle.Fault;

/** Spoils copies of the shipped diagrams in memory: what would make the build fail is found. */
@DisplayName("流程图的版面")
class DiagramLayoutTest {

    private static final String NOTICE = "processes/shared/public-notice.bpmn";

    private final Repository repository = new Repository();

    @TestFactory
    @DisplayName("把任一节点移到别的流向上，都会被发现")
    Stream<DynamicTest> aNodeOnALine() {
        return diagrams()
                .map(file -> dynamicTest(file, () -> {
                    for (var node : read(file).getModelElementsByType(FlowNode.class)) {
                        if (node instanceof SubProcess || node instanceof BoundaryEvent) {
                            continue;
                        }
                        foreignFlow(node).ifPresent(flow -> assertThat(spoilt(file, moveOnto(node, flow)))
                                .as("%s onto %s", node.getId(), flow.getId())
                                .extracting(Fault::element, Fault::code)
                                .contains(tuple(flow.getId(), "layout.line-through-node")));
                    }
                }));
    }

    @TestFactory
    @DisplayName("删去任一元素的条款（clause），都会被发现")
    Stream<DynamicTest> aClauseRemoved() {
        return diagrams()
                .map(file -> dynamicTest(file, () -> {
                    for (var node : read(file).getModelElementsByType(FlowNode.class)) {
                        if (node instanceof Gateway && node.getOutgoing().size() <= 1) {
                            continue;
                        }
                        assertThat(spoilt(file, diagram -> removeClause(diagram, node.getId())))
                                .as(node.getId())
                                .extracting(Fault::element, Fault::code)
                                .contains(tuple(node.getId(), "diagram.clause"));
                    }
                }));
    }

    @Test
    @DisplayName("图面不超过 1920 × 1080")
    void tooLarge() {
        assertThat(codes(diagram -> shift(diagram, "endEvent_objectionUpheld", 1200, 0)))
                .contains("layout.size");
        assertThat(codes(diagram -> shift(diagram, "endEvent_objectionUpheld", 0, 900)))
                .contains("layout.size");
    }

    @Test
    @DisplayName("节点不重叠，也不画到所属子流程之外")
    void overlaps() {
        assertThat(codes(diagram -> moveTo(diagram, "endEvent_objectionUpheld", "endEvent_noObjectionUpheld", 10)))
                .contains("layout.nodes-overlap");
        assertThat(codes(diagram -> shift(diagram, "userTask_verifyObjection", 0, 2000)))
                .contains("layout.outside");
    }

    @Test
    @DisplayName("文字不压住节点、流向和其他文字")
    void labels() {
        assertThat(codes(diagram -> moveLabel(diagram, "endEvent_noticeExpired", "serviceTask_openNotice", 20)))
                .contains("layout.label-over-node");
        assertThat(codes(diagram -> moveLabel(diagram, "endEvent_noticeExpired", "event_noticeExpired", 43)))
                .contains("layout.label-over-label");
        assertThat(codes(diagram -> shiftLabel(diagram, "gateway_objectionUpheld", 0, 40)))
                .contains("layout.line-over-label");
    }

    @Test
    @DisplayName("从左向右，只有返回前面步骤的流向可以折回")
    void direction() {
        assertThat(codes(diagram -> shift(diagram, "endEvent_objectionUpheld", -1000, 400)))
                .contains("layout.direction");
    }

    @Test
    @DisplayName("版面问题不妨碍部署，只作提示")
    void isAdvice() {
        assertThat(spoilt(NOTICE, diagram -> shift(diagram, "endEvent_objectionUpheld", 0, 900)))
                .noneMatch(Fault::isBlocking);
    }

    private List<String> codes(Consumer<BpmnModelInstance> mistake) {
        return spoilt(NOTICE, mistake).stream().map(Fault::code).toList();
    }

    private List<Fault> spoilt(String file, Consumer<BpmnModelInstance> mistake) {
        var diagram = read(file);
        mistake.accept(diagram);
        var folder = folderOf(file);
        var content = Bpmn.convertToString(diagram).getBytes(StandardCharsets.UTF_8);
        return Conventions.check(folder, Map.of(file, content), repository);
    }

    private static Stream<String> diagrams() {
        return Repository.folders().stream()
                .flatMap(folder -> Repository.files(folder).keySet().stream())
                .filter(file -> file.endsWith(".bpmn"));
    }

    private static BpmnModelInstance read(String file) {
        var content = Objects.requireNonNull(Repository.files(folderOf(file)).get(file));
        return Bpmn.readModelFromStream(new ByteArrayInputStream(content));
    }

    private static String folderOf(String file) {
        return file.split("/", -1)[1];
    }

    /** The longest flow that neither begins nor ends at the node, of the same scope. */
    private static Optional<SequenceFlow> foreignFlow(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getParentElement().equals(node.getParentElement()))
                .filter(flow ->
                        !flow.getSource().equals(node) && !flow.getTarget().equals(node))
                .filter(flow -> !(flow.getSource() instanceof BoundaryEvent boundary
                        && boundary.getAttachedTo().equals(node)))
                .max(Comparator.comparingDouble(
                        flow -> length(edge((BpmnModelInstance) flow.getModelInstance(), flow.getId()))));
    }

    private static double length(BpmnEdge edge) {
        var points = List.copyOf(edge.getWaypoints());
        return Math.hypot(
                points.get(1).getX() - points.get(0).getX(),
                points.get(1).getY() - points.get(0).getY());
    }

    private static Consumer<BpmnModelInstance> moveOnto(FlowNode node, SequenceFlow flow) {
        return diagram -> {
            var points = List.copyOf(edge(diagram, flow.getId()).getWaypoints());
            var bounds = bounds(diagram, node.getId());
            bounds.setX(middle(points.get(0).getX(), points.get(1).getX()) - bounds.getWidth() / 2);
            bounds.setY(middle(points.get(0).getY(), points.get(1).getY()) - bounds.getHeight() / 2);
        };
    }

    private static double middle(double one, double other) {
        return (one + other) / 2;
    }

    private static void removeClause(BpmnModelInstance diagram, String id) {
        var node = (FlowNode) diagram.getModelElementById(id);
        node.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                .flatMap(properties -> properties.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> "clause".equals(property.getCamundaName()))
                .toList()
                .forEach(property -> property.getParentElement().removeChildElement(property));
    }

    private static void shift(BpmnModelInstance diagram, String id, double right, double down) {
        shift(bounds(diagram, id), right, down);
    }

    private static void shiftLabel(BpmnModelInstance diagram, String id, double right, double down) {
        shift(shape(diagram, id).getBpmnLabel().getBounds(), right, down);
    }

    private static void shift(Bounds bounds, double right, double down) {
        bounds.setX(bounds.getX() + right);
        bounds.setY(bounds.getY() + down);
    }

    private static void moveTo(BpmnModelInstance diagram, String id, String place, double below) {
        place(bounds(diagram, id), bounds(diagram, place), below);
    }

    private static void moveLabel(BpmnModelInstance diagram, String id, String place, double below) {
        place(shape(diagram, id).getBpmnLabel().getBounds(), bounds(diagram, place), below);
    }

    private static void place(Bounds moved, Bounds place, double below) {
        moved.setX(place.getX() + (place.getWidth() - moved.getWidth()) / 2);
        moved.setY(place.getY() + below);
    }

    private static Bounds bounds(BpmnModelInstance diagram, String id) {
        return shape(diagram, id).getBounds();
    }

    private static BpmnShape shape(BpmnModelInstance diagram, String id) {
        return diagram.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement().getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BpmnEdge edge(BpmnModelInstance diagram, String id) {
        return diagram.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement().getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
