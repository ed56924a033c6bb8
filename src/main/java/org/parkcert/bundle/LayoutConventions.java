package org.parkcert.bundle;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parkcert.bundle.Drawing.Figure;
import org.parkcert.bundle.Drawing.Label;
import org.parkcert.bundle.Drawing.Line;
import org.w3c.dom.Element;

/**
 * 版面规范: a diagram that can be read. Advice to who deploys, since the procedure runs all the same; the shipped diagrams
 * must have no fault.
 */
final class LayoutConventions {

    private static final int MOST_WIDTH = 1920;
    private static final int MOST_HEIGHT = 1080;
    /** What bpmn-js leaves empty above and below the characters of a line. */
    private static final double LEADING = 1;

    private final Drawing drawing;
    private final Report report;

    private LayoutConventions(Drawing drawing, Report report) {
        this.drawing = drawing;
        this.report = report;
    }

    static void check(Element definitions, Report report) {
        for (var drawing : Drawing.of(definitions)) {
            var layout = new LayoutConventions(drawing, report);
            layout.size();
            layout.figures();
            drawing.lines().forEach(layout::line);
            layout.labels();
        }
    }

    private void size() {
        Stream.of(
                        drawing.figures().stream().map(Figure::bounds),
                        drawing.labels().stream().map(Label::bounds),
                        drawing.lines().stream()
                                .flatMap(line -> line.segments().stream())
                                .map(segment -> segment.getBounds2D()))
                .flatMap(areas -> areas)
                .reduce(Rectangle2D::createUnion)
                .filter(all -> all.getWidth() > MOST_WIDTH || all.getHeight() > MOST_HEIGHT)
                .ifPresent(all -> report.advise(
                        "",
                        "layout.size",
                        "图面 " + Math.round(all.getWidth()) + " × " + Math.round(all.getHeight()) + "，超过 " + MOST_WIDTH
                                + " × " + MOST_HEIGHT + "，一屏看不全；请排紧一些，或把细节放进公共环节"));
    }

    private void figures() {
        var figures = drawing.figures();
        for (var i = 0; i < figures.size(); i++) {
            var one = figures.get(i);
            for (var other : figures.subList(i + 1, figures.size())) {
                pair(one, other);
            }
        }
    }

    private void pair(Figure one, Figure other) {
        if (one.contains(other.element())) {
            within(one, other);
        } else if (other.contains(one.element())) {
            within(other, one);
        } else if (!one.isBoundaryOf(other)
                && !other.isBoundaryOf(one)
                && one.bounds().intersects(other.bounds())) {
            report.advise(
                    other.id(),
                    "layout.nodes-overlap",
                    named(other.element()) + "与" + named(one.element()) + "重叠，请把它们移开");
        }
    }

    private void within(Figure outer, Figure inner) {
        if (!outer.bounds().contains(inner.bounds())) {
            report.advise(
                    inner.id(), "layout.outside", named(inner.element()) + "画到了" + named(outer.element()) + "的外面");
        }
    }

    private void line(Line line) {
        for (var figure : drawing.figures()) {
            if (figure.contains(line.element())) {
                if (line.points().stream().anyMatch(point -> !figure.bounds().contains(point))) {
                    report.advise(
                            line.id(),
                            "layout.outside",
                            named(line.element()) + "画到了" + named(figure.element()) + "的外面");
                }
            } else if (!isEndOf(line, figure) && line.segments().stream().anyMatch(figure::isTouchedBy)) {
                report.advise(
                        line.id(),
                        "layout.line-through-node",
                        named(line.element()) + "从" + named(figure.element()) + "上穿过，请移开节点或改变走线");
            }
        }
        if ("sequenceFlow".equals(line.element().getLocalName())) {
            direction(line);
        }
    }

    private boolean isEndOf(Line line, Figure figure) {
        return line.starts(figure)
                || line.ends(figure)
                || drawing.figures().stream().anyMatch(source -> line.starts(source) && source.isBoundaryOf(figure));
    }

    /** From left to right: only what closes a loop goes back. */
    private void direction(Line line) {
        var source = figure(line.element().getAttribute("sourceRef"));
        var target = figure(line.element().getAttribute("targetRef"));
        if (source.isPresent()
                && target.isPresent()
                && target.get().bounds().getMaxX() <= source.get().bounds().getMinX()
                && !reachable(target.get().id()).contains(source.get().id())) {
            report.advise(line.id(), "layout.direction", named(line.element()) + "从右向左；除返回前面步骤的以外，流程应从左向右排列");
        }
    }

    private Optional<Figure> figure(String id) {
        return drawing.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst();
    }

    private Set<String> reachable(String from) {
        var reached = new HashSet<String>();
        reach(from, reached);
        return reached;
    }

    private void reach(String from, Set<String> reached) {
        if (!reached.add(from)) {
            return;
        }
        drawing.figures().stream()
                .filter(figure -> figure.element().getAttribute("attachedToRef").equals(from))
                .forEach(boundary -> reach(boundary.id(), reached));
        drawing.lines().stream()
                .filter(line -> line.element().getAttribute("sourceRef").equals(from))
                .forEach(line -> reach(line.element().getAttribute("targetRef"), reached));
    }

    private void labels() {
        var labels = drawing.labels();
        for (var i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var area = ink(label);
            drawing.figures().forEach(figure -> overFigure(label, area, figure));
            for (var line : drawing.lines()) {
                if (line.segments().stream().anyMatch(area::intersectsLine)) {
                    report.advise(
                            line.id(),
                            "layout.line-over-label",
                            named(line.element()) + "压住了" + named(label.element()) + "的文字");
                }
            }
            for (var other : labels.subList(i + 1, labels.size())) {
                if (area.intersects(ink(other))) {
                    report.advise(
                            other.id(),
                            "layout.label-over-label",
                            named(other.element()) + "的文字与" + named(label.element()) + "的文字重叠");
                }
            }
        }
    }

    private void overFigure(Label label, Rectangle2D area, Figure figure) {
        var inside = figure.contains(label.element());
        var surrounds = inside || (label.title() && label.id().equals(figure.id()));
        if (surrounds ? !figure.bounds().contains(area) : figure.isTouchedBy(area)) {
            report.advise(
                    label.id(),
                    "layout.label-over-node",
                    named(label.element()) + "的文字压住了" + named(figure.element()) + "，请移开文字");
        }
    }

    private static Rectangle2D ink(Label label) {
        var bounds = label.bounds();
        return new Rectangle2D.Double(
                bounds.getX(), bounds.getY() + LEADING, bounds.getWidth(), bounds.getHeight() - 2 * LEADING);
    }

    private static String named(Element element) {
        var name = element.getAttribute("name");
        var kind = "sequenceFlow".equals(element.getLocalName()) ? "流向" : "";
        return kind + "“" + (name.isBlank() ? element.getAttribute("id") : name) + "”";
    }
}
