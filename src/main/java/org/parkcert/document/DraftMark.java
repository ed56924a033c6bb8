package org.parkcert.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.parkcert.document.TrueTypeWriter.Glyph;

/** 草稿水印: stands across every page of what isn't issued yet; drawn, so that it is no part of the text. */
final class DraftMark {

    static final String TEXT = "草稿";

    private static final double SIZE = 150;
    private static final double SLANT = Math.toRadians(35);
    private static final float OPACITY = 0.14f;

    private final GeneralPath mark = new GeneralPath();

    DraftMark(List<Glyph> glyphs) {
        var x = 0;
        for (var glyph : glyphs) {
            mark.append(glyph.outline().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
            x += glyph.advance();
        }
    }

    void on(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            on(document, page);
        }
    }

    private void on(PDDocument document, PDPage page) throws IOException {
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            var faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(OPACITY);
            content.beginMarkedContent(COSName.ARTIFACT);
            content.setGraphicsStateParameters(faint);
            content.setNonStrokingColor(0.9f, 0f, 0.07f);
            draw(content, across(page).createTransformedShape(mark).getPathIterator(null));
            content.fill();
            content.endMarkedContent();
        }
    }

    private AffineTransform across(PDPage page) {
        var box = page.getMediaBox();
        var bounds = mark.getBounds2D();
        var across = AffineTransform.getTranslateInstance(box.getWidth() / 2, box.getHeight() / 2);
        across.rotate(SLANT);
        across.scale(SIZE / TrueTypeWriter.UNITS, SIZE / TrueTypeWriter.UNITS);
        across.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return across;
    }

    private static void draw(PDPageContentStream content, PathIterator path) throws IOException {
        var to = new float[6];
        var x = 0f;
        var y = 0f;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    content.moveTo(to[0], to[1]);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_LINETO -> {
                    content.lineTo(to[0], to[1]);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(
                            (x + 2 * to[0]) / 3,
                            (y + 2 * to[1]) / 3,
                            (to[2] + 2 * to[0]) / 3,
                            (to[3] + 2 * to[1]) / 3,
                            to[2],
                            to[3]);
                    x = to[2];
                    y = to[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    content.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                    x = to[4];
                    y = to[5];
                }
                default -> content.closePath();
            }
        }
    }
}
