package org.parkcert.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("文书字库")
class EmbeddedFontsTest {

    private static final Manuscript PAGE = new Manuscript(
            "<title>批复</title><style>@page { @bottom-right { content: counter(page); font: 14pt SimSun } }</style>"
                    + "<p style=\"font-family: FangSong\">此复</p><p style=\"font-family: SimSun\">此复</p>",
            "批复",
            LocalDateTime.of(2026, 9, 28, 9, 0));

    @Test
    @DisplayName("替用的字库以真名嵌入，名前有六个字母的子集标记，PDF 和 OFD 一样")
    void standInsBearTheirOwnNames() throws IOException {
        var machineWithoutFonts = TestTypesetting.on(List.of());

        var names = setIn(machineWithoutFonts.pdf(PAGE)).keySet();

        assertThat(names).singleElement().asString().matches("[A-Z]{6}\\+WenQuanYiZenHei");
        assertThat(new PaintedOfd(machineWithoutFonts.ofd(PAGE)).fontNames()).containsExactlyElementsOf(names);
    }

    @Test
    @DisplayName("同一字库替两种字体时，只嵌入一次")
    void oneFontForTwoStylesIsEmbeddedOnce() throws IOException {
        try (var pdf = Loader.loadPDF(TestTypesetting.on(List.of()).pdf(PAGE))) {
            var resources = pdf.getPage(0).getResources().getCOSObject();
            var fonts = resources.getCOSDictionary(org.apache.pdfbox.cos.COSName.FONT);

            assertThat(fonts.keySet()).hasSizeGreaterThan(1);
            assertThat(fonts.keySet().stream().map(fonts::getDictionaryObject).distinct())
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("机关自己的仿宋嵌入时叫仿宋的真名；它没有的字，以有这个字的字库之名嵌入")
    void theOfficesOwnFontsBearTheirNames(@TempDir Path office) throws IOException {
        var square = new GeneralPath();
        square.moveTo(200, 0);
        square.lineTo(1800, 0);
        square.lineTo(1800, 1600);
        square.closePath();
        var own = new TrueTypeWriter("FangSong_GB2312", List.of(new TrueTypeWriter.Glyph('此', 2000, square)));
        Files.write(office.resolve("simfang.ttf"), own.write());
        var typesetting = new Typesetting(new DocumentFonts(office.toString(), List.of()));

        var set = setIn(typesetting.pdf(PAGE));

        assertThat(set.keySet()).anyMatch(name -> name.matches("[A-Z]{6}\\+FangSong_GB2312"));
        set.forEach((name, text) -> {
            if (name.endsWith("+FangSong_GB2312")) {
                assertThat(text).matches("此+");
            } else {
                assertThat(name).endsWith("+WenQuanYiZenHei");
                assertThat(text).contains("复").contains("1");
            }
        });
        assertThat(new PaintedOfd(typesetting.ofd(PAGE)).fontNames()).containsExactlyElementsOf(set.keySet());
    }

    @Test
    @DisplayName("模板写了文书没有的字体，用仿宋排，不报错也不空白")
    void anUnknownFamilyIsSetInFangSong() throws IOException {
        var page =
                new Manuscript("<p style=\"font-family: Arial\">正文</p>", "arial", LocalDateTime.of(2026, 9, 28, 9, 0));

        assertThat(setIn(TestTypesetting.HERE.pdf(page)).values()).containsExactly("正文");
    }

    /** Which characters stand in which font. */
    private static SortedMap<String, String> setIn(byte[] pdf) throws IOException {
        var set = new TreeMap<String, String>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                set.merge(text.getFont().getName(), text.getUnicode(), String::concat);
            }
        };
        try (var document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
            for (var page : document.getPages()) {
                var resources = page.getResources();
                var embedded = new ArrayList<Boolean>();
                for (var name : resources.getFontNames()) {
                    embedded.add(resources.getFont(name).isEmbedded());
                }
                assertThat(embedded).isNotEmpty().doesNotContain(false);
            }
        }
        return set;
    }
}
