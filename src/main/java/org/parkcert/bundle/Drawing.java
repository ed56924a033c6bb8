package org.parkcert.bundle;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/** 图面: what one plane of a diagram shows: nodes, lines, and the labels beside them where bpmn-js puts them. */
record Drawing(List<Figure> figures, List<Line> lines, List<Label> labels) {

    private static final String SUB_PROCESS = "subProcess";
    private static final double LABEL_WIDTH = 90;
    private static final double LABEL_HEIGHT = 20;
    private static final double LABEL_DISTANCE = 15;
    private static final double TITLE_PADDING = 7;

    /** A node. */
    record Figure(Element element, Rectangle2D bounds, boolean expanded) {

        String id() {
            return element.getAttribute("id");
        }

        boolean isBoundaryOf(Figure host) {
            return element.getAttribute("attachedToRef").equals(host.id());
        }

        /** Whether the element belongs to what is drawn inside. */
        boolean contains(Element other) {
            if (!expanded || !(other.getParentNode() instanceof Element parent)) {
                return false;
            }
            return parent.isSameNode(element) || contains(parent);
        }

        boolean isTouchedBy(Line2D segment) {
            var kind = String.valueOf(element.getLocalName());
            if (kind.endsWith("Event")) {
                return segment.ptSegDist(bounds.getCenterX(), bounds.getCenterY()) <= bounds.getWidth() / 2;
            }
            if (kind.endsWith("Gateway")) {
                return diagonals().stream().anyMatch(segment::intersectsLine)
                        || diamond().contains(segment.getP1());
            }
            return bounds.intersectsLine(segment);
        }

        boolean isTouchedBy(Rectangle2D area) {
            return String.valueOf(element.getLocalName()).endsWith("Gateway")
                    ? diamond().intersects(area)
                    : bounds.intersects(area);
        }

        private List<Line2D> diagonals() {
            return List.of(
                    new Line2D.Double(bounds.getMinX(), bounds.getCenterY(), bounds.getMaxX(), bounds.getCenterY()),
                    new Line2D.Double(bounds.getCenterX(), bounds.getMinY(), bounds.getCenterX(), bounds.getMaxY()));
        }

        private Path2D diamond() {
            var path = new Path2D.Double();
            path.moveTo(bounds.getMinX(), bounds.getCenterY());
            path.lineTo(bounds.getCenterX(), bounds.getMinY());
            path.lineTo(bounds.getMaxX(), bounds.getCenterY());
            path.lineTo(bounds.getCenterX(), bounds.getMaxY());
            path.closePath();
            return path;
        }
    }

    /** A flow or an association. */
    record Line(Element element, List<Point2D> points) {

        String id() {
            return element.getAttribute("id");
        }

        boolean starts(Figure figure) {
            return element.getAttribute("sourceRef").equals(figure.id());
        }

        boolean ends(Figure figure) {
            return element.getAttribute("targetRef").equals(figure.id());
        }

        List<Line2D> segments() {
            return IntStream.range(1, points.size())
                    .<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i)))
                    .toList();
        }
    }

    /** @param title whether it stands within the node that it names */
    record Label(Element element, Rectangle2D bounds, boolean title) {

        String id() {
            return element.getAttribute("id");
        }
    }

    static List<Drawing> of(Element definitions) {
        var elements = new HashMap<String, Element>();
        Xml.descendants(definitions).stream()
                .filter(element -> Xml.BPMN.equals(element.getNamespaceURI()))
                .forEach(element -> elements.put(element.getAttribute("id"), element));
        return Xml.descendants(definitions, "BPMNPlane").stream()
                .map(plane -> plane(plane, elements))
                .toList();
    }

    private static Drawing plane(Element plane, Map<String, Element> elements) {
        var figures = new ArrayList<Figure>();
        var lines = new ArrayList<Line>();
        var labels = new ArrayList<Label>();
        for (var drawn : Xml.children(plane)) {
            var element = elements.get(drawn.getAttribute("bpmnElement"));
            if (element == null || isPoolOrLane(element)) {
                continue;
            }
            if ("BPMNShape".equals(drawn.getLocalName())) {
                Xml.child(drawn, "Bounds").flatMap(Drawing::bounds).ifPresent(bounds -> {
                    var figure = new Figure(element, bounds, "true".equals(drawn.getAttribute("isExpanded")));
                    figures.add(figure);
                    label(figure, drawn).ifPresent(labels::add);
                });
            } else {
                var line = new Line(element, points(drawn));
                if (line.points().size() > 1) {
                    lines.add(line);
                    label(line, drawn).ifPresent(labels::add);
                }
            }
        }
        return new Drawing(List.copyOf(figures), List.copyOf(lines), List.copyOf(labels));
    }

    private static boolean isPoolOrLane(Element element) {
        return "participant".equals(element.getLocalName()) || "lane".equals(element.getLocalName());
    }

    private static Optional<Label> label(Figure figure, Element drawn) {
        var kind = String.valueOf(figure.element().getLocalName());
        var name = figure.element().getAttribute("name");
        if (name.isBlank()) {
            return Optional.empty();
        }
        var bounds = figure.bounds();
        if (kind.equals(SUB_PROCESS) && figure.expanded()) {
            var text = LabelText.wrapped(name, bounds.getWidth() - 2 * TITLE_PADDING, LabelText.NORMAL);
            return Optional.of(new Label(
                    figure.element(), set(text, bounds.getCenterX(), bounds.getMinY() + TITLE_PADDING), true));
        }
        if (!kind.endsWith("Event") && !kind.endsWith("Gateway") && !kind.startsWith("data")) {
            return Optional.empty();
        }
        var standard = around(bounds.getCenterX(), bounds.getMaxY() + LABEL_HEIGHT / 2);
        return Optional.of(new Label(figure.element(), beside(name, drawn, standard), false));
    }

    private static Optional<Label> label(Line line, Element drawn) {
        var name = line.element().getAttribute("name");
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(new Label(line.element(), beside(name, drawn, besideMiddle(line.points())), false));
    }

    private static Rectangle2D beside(String text, Element drawn, Rectangle2D standard) {
        var box = Xml.child(drawn, "BPMNLabel")
                .flatMap(label -> Xml.child(label, "Bounds"))
                .flatMap(Drawing::bounds)
                .orElse(standard);
        var wrapped = LabelText.wrapped(text, Math.max(box.getWidth(), LABEL_WIDTH), LabelText.SMALL);
        return set(wrapped, box.getCenterX(), box.getMinY());
    }

    private static Rectangle2D set(LabelText text, double centre, double top) {
        return new Rectangle2D.Double(centre - text.width() / 2, top, text.width(), text.height());
    }

    /** Where bpmn-js puts the label of a line that says nothing about it. */
    private static Rectangle2D besideMiddle(List<Point2D> points) {
        var middle = points.size() / 2.0 - 1;
        var first = points.get((int) Math.floor(middle));
        var second = points.get((int) Math.ceil(middle + 0.01));
        var x = (first.getX() + second.getX()) / 2;
        var y = (first.getY() + second.getY()) / 2;
        return first.getX() == second.getX() ? around(x + LABEL_DISTANCE, y) : around(x, y - LABEL_DISTANCE);
    }

    private static Rectangle2D around(double x, double y) {
        return new Rectangle2D.Double(x - LABEL_WIDTH / 2, y - LABEL_HEIGHT / 2, LABEL_WIDTH, LABEL_HEIGHT);
    }

    private static List<Point2D> points(Element drawn) {
        return Xml.children(drawn, "waypoint").stream()
                .<Point2D>map(point -> new Point2D.Double(number(point, "x"), number(point, "y")))
                .filter(point -> !Double.isNaN(point.getX() + point.getY()))
                .toList();
    }

    private static Optional<Rectangle2D> bounds(Element bounds) {
        var area = new Rectangle2D.Double(
                number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
        return Double.isNaN(area.x + area.y + area.width + area.height) ? Optional.empty() : Optional.of(area);
    }

    /** @return NaN for what isn't a number: such a shape isn't drawn */
    private static double number(Element element, String attribute) {
        var written = Objects.requireNonNullElse(element.getAttribute(attribute), "");
        return written.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(written) : Double.NaN;
    }
}
