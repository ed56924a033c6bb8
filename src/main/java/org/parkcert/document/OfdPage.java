package org.parkcert.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** OFD 页面: what stands on a page of the PDF, as runs of text, lines and pictures; in millimetres from the upper left corner. */
final class OfdPage extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES = 25.4 / 72;

    /** Beyond this many times its size, a glyph begins a run of its own. */
    private static final double GAP = 1.5;

    private final List<Thing> things = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final AffineTransform toPage;
    private @Nullable Run run;
    private boolean clips;

    OfdPage(PDPage page) throws IOException {
        super(page);
        var box = page.getMediaBox();
        toPage = new AffineTransform(MILLIMETRES, 0, 0, -MILLIMETRES, 0, box.getHeight() * MILLIMETRES);
        processPage(page);
    }

    /** In the order they are painted. */
    List<Thing> things() {
        return things;
    }

    /** Something on the page. */
    sealed interface Thing permits Run, Shape, Picture {}

    /** 文字: glyphs of one font, size and colour on one line. */
    static final class Run implements Thing {

        final String font;
        final double size;
        final String colour;
        final double x;
        final double y;
        final StringBuilder text = new StringBuilder();
        final List<Double> steps = new ArrayList<>();
        private double lastX;

        Run(String font, double size, String colour, double x, double y) {
            this.font = font;
            this.size = size;
            this.colour = colour;
            this.x = x;
            this.y = y;
            this.lastX = x;
        }

        double width() {
            return lastX - x + size;
        }

        private boolean takes(Run glyph) {
            return font.equals(glyph.font)
                    && colour.equals(glyph.colour)
                    && Math.abs(size - glyph.size) < 0.01
                    && Math.abs(y - glyph.y) < 0.01
                    && glyph.x >= lastX
                    && glyph.x - lastX < GAP * size;
        }

        private void add(Run glyph) {
            steps.add(glyph.x - lastX);
            lastX = glyph.x;
            text.append(glyph.text);
        }
    }

    /** 图形: filled, or drawn with a line of some width. */
    record Shape(String data, String colour, double lineWidth) implements Thing {}

    /** 图像. */
    record Picture(java.awt.image.BufferedImage image, double x, double y, double width, double height)
            implements Thing {}

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        var text = font.toUnicode(code);
        if (text == null) {
            throw new IllegalStateException("A glyph of " + font.getName() + " has no character");
        }
        var place = toPage.transform(new Point2D.Double(at.getTranslateX(), at.getTranslateY()), null);
        var glyph = new Run(
                font.getName(),
                at.getScalingFactorY() * MILLIMETRES,
                colour(getGraphicsState().getNonStrokingColor()),
                place.getX(),
                place.getY());
        glyph.text.append(text);
        if (run != null && run.takes(glyph)) {
            run.add(glyph);
        } else {
            run = glyph;
            things.add(glyph);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        var here = path.getCurrentPoint();
        return here == null ? new Point2D.Float() : here;
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        pathEnds();
    }

    @Override
    public void strokePath() throws IOException {
        var width = getGraphicsState().getLineWidth()
                * getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX();
        draw(colour(getGraphicsState().getStrokingColor()), Math.abs(width) * MILLIMETRES);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        draw(colour(getGraphicsState().getNonStrokingColor()), 0);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fillPath(windingRule);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        var at = getGraphicsState().getCurrentTransformationMatrix();
        var corner = toPage.transform(
                new Point2D.Double(at.getTranslateX(), at.getTranslateY() + at.getScalingFactorY()), null);
        things.add(new Picture(
                image.getImage(),
                corner.getX(),
                corner.getY(),
                at.getScalingFactorX() * MILLIMETRES,
                at.getScalingFactorY() * MILLIMETRES));
    }

    @Override
    public void clip(int windingRule) {
        clips = true;
    }

    @Override
    public void shadingFill(COSName shading) {
        throw new IllegalStateException("Documents have no shadings");
    }

    private void draw(String colour, double lineWidth) {
        var seen = seen(lineWidth);
        var data = data(seen.getPathIterator(toPage));
        pathEnds();
        if (!data.isEmpty()) {
            things.add(new Shape(data, colour, lineWidth));
        }
    }

    /** Without what is cut away: the white of a page's body would else cover what stands below it. */
    private java.awt.Shape seen(double lineWidth) {
        var within = getGraphicsState().getCurrentClippingPath();
        if (within.contains(path.getBounds2D())) {
            return path;
        }
        if (lineWidth > 0) {
            return within.intersects(path.getBounds2D()) ? path : new GeneralPath();
        }
        var seen = new Area(path);
        seen.intersect(within);
        return seen;
    }

    private void pathEnds() {
        if (clips) {
            getGraphicsState().intersectClippingPath(path);
            clips = false;
        }
        path.reset();
    }

    private static String data(PathIterator path) {
        var data = new StringBuilder();
        var point = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> data.append("M ").append(numbers(point, 2));
                case PathIterator.SEG_LINETO -> data.append("L ").append(numbers(point, 2));
                case PathIterator.SEG_QUADTO -> data.append("Q ").append(numbers(point, 4));
                case PathIterator.SEG_CUBICTO -> data.append("B ").append(numbers(point, 6));
                default -> data.append("C ");
            }
        }
        return data.toString().strip();
    }

    private static String numbers(double[] point, int count) {
        var numbers = new StringBuilder();
        for (var one = 0; one < count; one++) {
            numbers.append(String.format(Locale.ROOT, "%.3f ", point[one]));
        }
        return numbers.toString();
    }

    private static String colour(PDColor colour) throws IOException {
        var rgb = colour.toRGB();
        return (rgb >> 16 & 0xFF) + " " + (rgb >> 8 & 0xFF) + " " + (rgb & 0xFF);
    }
}
