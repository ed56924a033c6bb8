package org.parkcert.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("文书模板的检查与排版")
class PageCheckTest {

    private static final String PAGE = "<!DOCTYPE html>\n<html><head><title>文书</title></head><body>\n";

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("<p>没有题目和版式</p>", 1, "document.structure", "<article"),
                Arguments.of(PAGE + "<p>{{#reasons}}理由</p>", 3, "document.syntax", "{{/…}}"),
                Arguments.of(PAGE + "<p>{{>other}}</p>", 3, "document.partial", "“other”"),
                Arguments.of(
                        "<!DOCTYPE html [ <!ENTITY x SYSTEM \"file:///etc/passwd\"> ]>\n<p>正文&x;</p>",
                        1,
                        "document.declaration",
                        "<!DOCTYPE html>"),
                Arguments.of(PAGE + "<p>一</p>\n<!-- 二\n<p>三</p>", 4, "document.comment", "-->"),
                Arguments.of(PAGE + "<div><b>粗体<table><tr><td>格</table></div>", 3, "document.tag", "</b>"),
                Arguments.of(PAGE + "<p>正文</p></div>", 3, "document.tag", "</div>"),
                Arguments.of(PAGE + "<br class=\"to>正文", 3, "document.tag", "<br class"),
                Arguments.of(PAGE + "<p>\n<img src=\"logo.png\"></p>", 4, "document.image", "“logo.png”"),
                Arguments.of(PAGE + "<img src='data:image/png;base64,AAAA'>", 3, "document.image-unreadable", "重新转换"),
                Arguments.of(PAGE + "<iframe src=\"x\"></iframe>", 3, "document.element", "<iframe>"),
                Arguments.of(PAGE + "<script>1</script>", 3, "document.script", "script"),
                Arguments.of(PAGE + "<p onclick=\"x\">正文</p>", 3, "document.script", "on…"),
                Arguments.of(PAGE + "<style>\np { background: u\\72l(x) }</style>", 4, "document.style-escape", "反斜杠"),
                Arguments.of(PAGE + "<p style=\"background:url(x)\">正文</p>", 3, "document.style-fetches", "url("),
                Arguments.of(PAGE + "<style>p { color: red </style><p>正文</p>", 3, "document.style-braces", "大括号"),
                Arguments.of(PAGE + "<p style=\"font-family: Arial\">正文</p>", 3, "document.font", "“Arial”"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    @DisplayName("排不出来的、会丢的都在部署前说出：在第几行、是什么、怎么改")
    void eachFaultIsNamed(String template, int line, String code, String says) {
        assertThat(PageCheck.of(template)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(says).matches("(?s).*\\p{IsHan}.*");
            assertThat(fault.blocks()).isEqualTo(!code.equals("document.font"));
        });
    }

    @Test
    @DisplayName("一个模板的问题一次说全，按行排列")
    void allAtOnce() {
        var template =
                PAGE + "<img src=\"a.png\">\n<div>\n<iframe></iframe>\n<p style=\"background:url(x)\">{{#x}}</p>";

        assertThat(PageCheck.of(template))
                .extracting(PageCheck.Fault::code)
                .containsExactly(
                        "document.image",
                        "document.tag",
                        "document.element",
                        "document.syntax",
                        "document.style-fetches");
    }

    @Test
    @DisplayName("可以省略结束标签的、用字段给出的图片、成对的段落，都不算问题")
    void whatHtmlAllowsIsAllowed() {
        var template = PAGE
                + "<!-- <div> --><ul><li>一<li>二</ul><p>正<br>文<p>{{#rows}}<b>{{name}}</b>{{/rows}}<img src=\"{{qrCode}}\" alt=\"查验\">"
                + "<table><tr><th>甲<td style=\"font: 400 {{size}}pt/20pt SimHei\">乙</table>";

        assertThat(PageCheck.of(template)).isEmpty();
    }

    private static byte[] pdf(String html) {
        return TestTypesetting.HERE.pdf(new Manuscript(html, html, LocalDateTime.of(2026, 9, 28, 9, 0)));
    }

    @Test
    @DisplayName("没有部署检查的旧文书：注释没有结束的不印白纸，坏图片不悄悄丢掉，都说出是哪份文书")
    void whatWouldBeBlankIsRefused() {
        assertThatThrownBy(() -> pdf(PAGE + "<!-- <p>正文</p>"))
                .isInstanceOf(UnprintableDocument.class)
                .hasMessageContainingAll("“文书”", "没有内容");
        assertThatThrownBy(() -> pdf(PAGE + "<p>正文<img src='data:image/png;base64,AAAA'></p>"))
                .isInstanceOf(UnprintableDocument.class)
                .hasMessageContainingAll("“文书”", "图片");
    }

    static Stream<String> odd() {
        return Stream.of(
                "<!DOCTYPE html [ <!ENTITY x SYSTEM \"file:///etc/passwd\"> ]><p>正文&x;</p>",
                "<p>正文<b>粗<table><tr><td rowspan=99999999 colspan=9999999>格",
                "<style>p{background:u\\72l(file:///etc/passwd)} @\\69mport 'x'; p::before{content:'\\201C'}</style><p>正文</p>",
                "<p style=\"font-family:'\\\"Arial'\">正文 <code>abc</code></p>",
                "<p 1a='x' a:b='c' @x='3' style='width:1e30mm'>正文</p>");
    }

    @ParameterizedTest
    @MethodSource("odd")
    @DisplayName("写得古怪的页面照样排出正文，样式不印成文字，也不读本机文件")
    void oddPagesAreLaidOut(String page) throws Exception {
        try (var document = Loader.loadPDF(pdf(page))) {
            assertThat(document.getNumberOfPages()).isLessThan(3);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("正文")
                    .doesNotContain("root:", "background", "import");
        }
    }
}
