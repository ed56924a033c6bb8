package org.parkcert.casefile;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.parkcert.document.Manuscript;
import org.parkcert.document.TestTypesetting;

/** 排好的文书, measured. */
final class Printed {

    private Printed() {}

    static Manuscript manuscript(String html) {
        return new Manuscript(html, DocumentFiles.sha256(html), LocalDateTime.of(2026, 9, 28, 9, 0));
    }

    static PDDocument pdf(String html) throws IOException {
        return Loader.loadPDF(TestTypesetting.HERE.pdf(manuscript(html)));
    }

    static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** Lines of a page from the top, each with its glyphs from the left; page numbers are none. */
    static List<List<TextPosition>> lines(PDDocument pdf, int page) throws IOException {
        var lines = new java.util.TreeMap<Integer, List<TextPosition>>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (text.getYDirAdj() < 262 * 72 / 25.4) {
                    lines.computeIfAbsent(Math.round(text.getYDirAdj()), first -> new ArrayList<>())
                            .add(text);
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return List.copyOf(lines.values());
    }
}
