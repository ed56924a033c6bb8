package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.parkcert.document.DocumentFrame;
import org.parkcert.document.PaintedOfd;
import org.parkcert.document.TestTypesetting;
import org.parkcert.document.UnprintableDocument;

@DisplayName("文书版式（GB/T 9704-2012）")
class DocumentLayoutTest {

    private static final double MILLIMETRES = 25.4 / 72;

    private static final double PIXELS = 4;

    /** 墨迹: how dark a picture of a page is, where. */
    private record Ink(BufferedImage picture) {

        /** Squares of 5 mm. */
        List<String> differingFrom(Ink other) {
            var differing = new ArrayList<String>();
            for (var x = 0; x < 205; x += 5) {
                for (var y = 0; y < 290; y += 5) {
                    if (Math.abs(share(x, y, 5, 5) - other.share(x, y, 5, 5)) > 0.05) {
                        differing.add(x + " mm, " + y + " mm");
                    }
                }
            }
            return differing;
        }

        double share(int left, int top, int width, int height) {
            var dark = 0.0;
            for (var x = (int) (left * PIXELS); x < (left + width) * PIXELS; x++) {
                for (var y = (int) (top * PIXELS); y < (top + height) * PIXELS; y++) {
                    dark += 1 - (picture.getRGB(x, y) >> 8 & 0xFF) / 255.0;
                }
            }
            return dark / (width * height * PIXELS * PIXELS);
        }
    }

    private static String decision(String content) {
        return decision(content, "", "");
    }

    private static String decision(String content, String attribute, String copiesTo) {
        var fields = new TreeMap<String, Object>(DocumentFrame.fields("温州市人力资源和社会保障局"));
        fields.putAll(Map.of(
                "authorityName",
                "温州市人力资源和社会保障局",
                "documentNumber",
                "温人社函〔2026〕12号",
                "caseNumber",
                "WZ-2026-0001",
                "date",
                "2026年9月28日",
                "copiesTo",
                copiesTo));
        var page = "<title>关于测试的批复</title>\n<article class=\"decision\"" + attribute + ">\n<h1>关于测试的批复</h1>\n" + content
                + "\n</article>\n";
        return new LogiclessTemplate("decision", new DocumentFrame(ShippedTemplatesTest.frame()).around(page))
                .filledWith(fields);
    }

    private static String longDecision() {
        return decision("<p class=\"to\">" + "测".repeat(2000) + "</p>");
    }

    @Test
    @DisplayName("满页正文每面 22 行、每行 28 字，都在 156 mm × 225 mm 的版心内，三号字")
    void aFullPageHas22LinesOf28Characters() throws Exception {
        try (var pdf = Printed.pdf(longDecision())) {
            var lines = Printed.lines(pdf, 2);

            assertThat(lines).hasSize(22).allMatch(line -> line.size() == 28);
            assertThat(pdf.getPage(1).getMediaBox().getWidth() * MILLIMETRES).isEqualTo(210, within(0.1));
            assertThat(pdf.getPage(1).getMediaBox().getHeight() * MILLIMETRES).isEqualTo(297, within(0.1));
            for (var line : lines) {
                var last = line.get(line.size() - 1);
                assertThat(line.get(0).getXDirAdj() * MILLIMETRES).isEqualTo(28, within(0.3));
                assertThat((last.getXDirAdj() + last.getWidthDirAdj()) * MILLIMETRES)
                        .isEqualTo(184, within(0.5));
                assertThat(last.getFontSizeInPt()).isEqualTo(16, within(0.05f));
            }
            assertThat((lines.get(0).get(0).getYDirAdj() - 16) * MILLIMETRES).isGreaterThan(37);
            assertThat(lines.get(21).get(0).getYDirAdj() * MILLIMETRES).isLessThan(262);
        }
    }

    @Test
    @DisplayName("发文机关标志居版心上边缘 35 mm 之下，发文字号、版记、页码齐全，版记在最后一面的底部")
    void headNumberAndColophon() throws Exception {
        try (var pdf = Printed.pdf(longDecision())) {
            var head = Printed.lines(pdf, 1).get(0).get(0);
            var last = Printed.lines(pdf, pdf.getNumberOfPages());
            var colophon = last.get(last.size() - 1);

            assertThat(head.getUnicode()).isEqualTo("温");
            assertThat((head.getYDirAdj() - head.getFontSizeInPt()) * MILLIMETRES)
                    .isBetween(70.0, 78.0);
            assertThat(Printed.text(pdf)).contains("温人社函〔2026〕12号", "— 1 —", "— 2 —", "2026年9月28日印发");
            assertThat(colophon.get(0).getYDirAdj() * MILLIMETRES).isBetween(255.0, 262.0);
        }
    }

    @Test
    @DisplayName("抄送机关印在印发机关之上，回行与冒号后的首字对齐，末尾加句号；模板写的优先，写空的、没有的不印")
    void copiesStandAboveTheIssuer() throws Exception {
        var many = "甲市财政局，".repeat(6) + "乙区人民政府";

        try (var pdf = Printed.pdf(decision("<p>正文</p>", "", many))) {
            var lines = Printed.lines(pdf, pdf.getNumberOfPages());
            var first = lines.get(lines.size() - 3);
            var second = lines.get(lines.size() - 2);

            assertThat(first.get(0).getUnicode()).isEqualTo("抄");
            assertThat(second.get(0).getXDirAdj()).isEqualTo(first.get(3).getXDirAdj(), within(0.5f));
            assertThat(second.get(second.size() - 1).getUnicode()).isEqualTo("。");
        }
        assertThat(decision("", " data-copies-to=\"{{caseNumber}}局\"", many))
                .contains("抄送：WZ-2026-0001局。")
                .doesNotContain("甲市财政局");
        assertThat(decision("", " data-copies-to=\"\"", many)).doesNotContain("抄送：");
        assertThat(decision("<p>正文</p>")).doesNotContain("抄送：");
    }

    @Test
    @DisplayName("标题回行不拆开词语，两行长短适宜；一行排得下的不回行")
    void titlesBreakBetweenWords() throws Exception {
        var page =
                "<!DOCTYPE html><style>@page { size: A4; margin: 37mm 26mm 35mm 28mm } body { margin: 0 } h1 { font: 22pt FangSong }</style>";
        try (var pdf = Printed.pdf(page + "<h1>关于拟同意市级人力资源服务产业园认定名单的公示</h1><h1>关于退回申报的通知</h1>"
                + "<h1>关于拟同意“乐清电气人力资源服务产业园”市级人力资源服务产业园认定的公示</h1>")) {
            assertThat(Printed.text(pdf).lines())
                    .containsExactly(
                            "关于拟同意市级人力资源服务产业园", "认定名单的公示", "关于退回申报的通知", "关于拟同意“乐清电气人力资源服务产业园”", "市级人力资源服务产业园认定的公示");
        }
    }

    @Test
    @DisplayName("PDF 有标签、语言为中文、有标题，字库全部嵌入；同一文稿每次生成的字节相同")
    void taggedAndTheSameEachTime() throws Exception {
        var manuscript = Printed.manuscript(longDecision());
        var first = TestTypesetting.HERE.pdf(manuscript);

        try (var pdf = Loader.loadPDF(first)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("关于测试的批复");
            assertThat(Printed.fonts(pdf)).allMatch(font -> font.isEmbedded());
        }
        assertThat(TestTypesetting.HERE.pdf(manuscript)).isEqualTo(first);
        assertThat(TestTypesetting.HERE.ofd(manuscript)).isEqualTo(TestTypesetting.HERE.ofd(manuscript));
    }

    @Test
    @DisplayName("OFD 能被另一实现打开，文字与 PDF 相同")
    void theOfdSaysTheSame() throws Exception {
        var manuscript = Printed.manuscript(longDecision());
        var ofd = TestTypesetting.HERE.ofd(manuscript);

        try (var pdf = Printed.pdf(manuscript.html());
                var reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(pdf.getNumberOfPages());
            assertThat(letters(String.join("", new ContentExtractor(reader).extractAll())))
                    .isEqualTo(letters(Printed.text(pdf)));
        }
    }

    @Test
    @DisplayName("OFD 画出来与 PDF 画出来一样：页码、红线、版记都看得见，没有被后画的盖住")
    void theOfdLooksTheSame() throws Exception {
        var manuscript = Printed.manuscript(longDecision());
        var ofd = new PaintedOfd(TestTypesetting.HERE.ofd(manuscript));

        try (var pdf = Printed.pdf(manuscript.html())) {
            var renderer = new PDFRenderer(pdf);
            assertThat(ofd.pages()).isEqualTo(pdf.getNumberOfPages());
            for (var page = 0; page < ofd.pages(); page++) {
                var painted = new Ink(ofd.page(page, PIXELS));
                var printed = new Ink(renderer.renderImage(page, (float) (PIXELS * MILLIMETRES)));

                assertThat(painted.differingFrom(printed)).isEmpty();
                // 页码：版心下边缘之下 7 mm，单页居右空一字，双页居左空一字
                assertThat(painted.share(page % 2 == 0 ? 163 : 32, 267, 18, 8)).isGreaterThan(0.01);
            }
        }
    }

    @Test
    @DisplayName("草稿每面有水印，文字和版面与签发的一样")
    void theDraftIsMarkedOnEachPage() throws Exception {
        var manuscript = Printed.manuscript(longDecision());

        try (var draft = Loader.loadPDF(TestTypesetting.HERE.draft(manuscript));
                var issued = Printed.pdf(manuscript.html())) {
            assertThat(Printed.text(draft)).isEqualTo(Printed.text(issued));
            for (var page = 0; page < issued.getNumberOfPages(); page++) {
                var marked = new Ink(new PDFRenderer(draft).renderImage(page, (float) (PIXELS * MILLIMETRES)));
                var plain = new Ink(new PDFRenderer(issued).renderImage(page, (float) (PIXELS * MILLIMETRES)));

                assertThat(marked.share(55, 98, 100, 100) - plain.share(55, 98, 100, 100))
                        .isGreaterThan(0.02);
                assertThat(marked.share(5, 262, 200, 25)).isEqualTo(plain.share(5, 262, 200, 25), within(0.0001));
            }
        }
    }

    /** Readers order what stands beside the text each in its own way. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(one -> !Character.isWhitespace(one))
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    @DisplayName("内容里的外部图片、样式、框架、脚本、本机文件都不读取，也不进入文件")
    void nothingIsFetched(@TempDir Path folder) throws Exception {
        var secret =
                Files.writeString(folder.resolve("secret.html"), "<p>机密</p>").toUri();
        var hostile =
                "<p>正文</p><img src=\"" + secret + "\"><img src=\"http://127.0.0.1:9/x.png\"><iframe src=\"" + secret
                        + "\"></iframe><object data=\"" + secret + "\"></object><script>document.write('机密')</script>"
                        + "<style>@import url(" + secret + "); p { background: url(" + secret + ") }</style>"
                        + "<link rel=\"stylesheet\" href=\"" + secret + "\"><link rel=\"attachment\" href=\"" + secret
                        + "\"><a href=\"" + secret + "\">链接</a>";

        try (var pdf = Printed.pdf(decision(hostile))) {
            assertThat(Printed.text(pdf)).contains("正文").doesNotContain("机密");
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    @DisplayName("哪个字库都没有的字，说出是哪个字和怎么办，不印成方框")
    void aMissingGlyphIsNamed() {
        var page = decision("<p>" + Character.toString(0x10FFFD) + "</p>");

        assertThatThrownBy(() -> TestTypesetting.HERE.pdf(Printed.manuscript(page)))
                .isInstanceOf(UnprintableDocument.class)
                .hasMessageContainingAll("U+10FFFD", "parkcert.documents.fonts");
    }

    @Test
    @DisplayName("机器上没有中文字库也能生成：用随平台构建的文泉驿正黑")
    void aMachineWithoutFonts() throws Exception {
        var bytes = TestTypesetting.on(List.of()).pdf(Printed.manuscript(decision("<p>正文</p>")));

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(Printed.text(pdf)).contains("正文", "温人社函〔2026〕12号");
        }
    }
}
