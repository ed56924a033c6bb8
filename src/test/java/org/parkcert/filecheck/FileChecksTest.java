package org.parkcert.filecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkcert.filecheck.SampleFiles.docx;
import static org.parkcert.filecheck.SampleFiles.join;
import static org.parkcert.filecheck.SampleFiles.pdf;
import static org.parkcert.filecheck.SampleFiles.picture;
import static org.parkcert.filecheck.SampleFiles.relation;
import static org.parkcert.filecheck.SampleFiles.text;
import static org.parkcert.filecheck.SampleFiles.xlsx;
import static org.parkcert.filecheck.SampleFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("文件检查：按内容识别，能运行、夹带、膨胀的一概不收")
class FileChecksTest {

    private static final Set<String> EVERYTHING = Set.of("pdf", "doc", "docx", "xlsx", "ofd", "jpg", "png");

    private final FileChecks checks = new FileChecks(new VirusScan(""));
    private final Path directory;

    FileChecksTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @DisplayName("正常的 PDF、图片、Word、Excel、OFD 收下")
    void takesWhatIsHarmless() throws Exception {
        assertThat(check(pdf())).isEqualTo(FileFormat.PDF);
        assertThat(check(picture("png"))).isEqualTo(FileFormat.PNG);
        assertThat(check(picture("jpg"))).isEqualTo(FileFormat.JPG);
        assertThat(check(docx())).isEqualTo(FileFormat.DOCX);
        assertThat(check(docx(Map.of("word/_rels/document.xml.rels", relation("hyperlink", "External")))))
                .isEqualTo(FileFormat.DOCX);
        assertThat(check(xlsx(Map.of()))).isEqualTo(FileFormat.XLSX);
        assertThat(check(zip(Map.of("OFD.xml", "<OFD/>")))).isEqualTo(FileFormat.OFD);
        assertThat(check(compound("WordDocument"))).isEqualTo(FileFormat.DOC);
        assertThat(checks.check(file(picture("jpg")), Set.of("jpeg"))).isEqualTo(FileFormat.JPG);
        try (var sample = FileChecksTest.class.getResourceAsStream("/demo/sample.pdf")) {
            assertThat(check(sample.readAllBytes())).isEqualTo(FileFormat.PDF);
        }
    }

    @Test
    @DisplayName("是文档但不在所要求的格式之列：拒收")
    void takesOnlyWhatIsAskedFor() throws IOException {
        assertThatThrownBy(() -> checks.check(file(pdf()), Set.of("docx")))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(FileRefused.Reason.WRONG_FORMAT));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("hostile")
    @DisplayName("拒收，并说明理由")
    void refuses(String what, String code, byte[] content) throws IOException {
        assertThatThrownBy(() -> check(content)).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo(code);
            assertThat(refused.asFault("file").message()).matches(".*[\\u4e00-\\u9fff].*");
        });
    }

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                Arguments.of("空文件", "empty", new byte[0]),
                Arguments.of("网页", "web-page", text("<html><script>alert(1)</script>")),
                Arguments.of("带前导空白和 BOM 的网页", "web-page", text("\ufeff\n  <!DOCTYPE html><p>")),
                Arguments.of("SVG", "web-page", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                Arguments.of("带 XML 声明的 SVG", "web-page", text("<?xml version='1.0'?><svg/>")),
                Arguments.of("zip", "archive", zip(Map.of("a.txt", "a"))),
                Arguments.of("rar", "archive", text("Rar!\u001a\u0007\u0000")),
                Arguments.of("7z", "archive", HexFormat.of().parseHex("377abcaf271c0004")),
                Arguments.of("gzip", "archive", HexFormat.of().parseHex("1f8b0800")),
                Arguments.of("exe", "program", text("MZ\u0000\u0000")),
                Arguments.of("shell 脚本", "program", text("#!/bin/sh\nrm -rf /")),
                Arguments.of("EICAR 测试文件", "wrong-format", SampleFiles.eicar()),
                Arguments.of("文本", "wrong-format", text("只是文字")),
                Arguments.of("带宏的 docx", "macros", docx(Map.of("word/vbaProject.bin", "x"))),
                Arguments.of("带宏的 docx，改名的 VBA", "macros", docx(Map.of("word/VbaProject2.BIN", "x"))),
                Arguments.of("docm 的内容类型", "macros", macroTypes()),
                Arguments.of("Excel 4.0 宏表", "macros", xlsx(Map.of("xl/macrosheets/sheet1.xml", "<x/>"))),
                Arguments.of("ActiveX 控件", "macros", docx(Map.of("word/activeX/activeX1.xml", "<x/>"))),
                Arguments.of("带宏的 doc", "macros", compound("WordDocument", "_VBA_PROJECT")),
                Arguments.of("加密的 Office 文档", "encrypted", compound("EncryptedPackage")),
                Arguments.of("xls（OLE）", "wrong-format", compound("Workbook")),
                Arguments.of("docx 里的 exe", "embedded-file", docx(Map.of("word/media/a.exe", "MZ"))),
                Arguments.of("docx 里的 OLE 对象", "embedded-file", docx(Map.of("word/embeddings/oleObject1.bin", "x"))),
                Arguments.of("docx 里的 xlsm", "embedded-file", docx(Map.of("word/embeddings/a.xlsm", "x"))),
                Arguments.of(
                        "远程模板",
                        "external-content",
                        docx(Map.of("word/_rels/settings.xml.rels", relation("attachedTemplate", "External")))),
                Arguments.of(
                        "docx 中的外部实体",
                        "document-type",
                        docx(Map.of(
                                "word/styles.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"))),
                Arguments.of(
                        "xlsx 中的实体炸弹",
                        "document-type",
                        xlsx(Map.of(
                                "xl/sharedStrings.xml",
                                "<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><x>&b;</x>"))),
                Arguments.of(
                        "UTF-16 的外部实体",
                        "document-type",
                        packed(
                                "word/styles.xml",
                                "\ufeff<!DOCTYPE x SYSTEM 'http://example.com/x'><x/>"
                                        .getBytes(StandardCharsets.UTF_16BE))),
                Arguments.of(
                        "docx 里的 zip 炸弹", "unpacks-too-large", packed("word/media/a.bmp", new byte[64 * 1024 * 1024])),
                Arguments.of("docx 里路径越界的条目", "damaged", docx(Map.of("../../x.xml", "<x/>"))),
                Arguments.of("截断的 docx", "damaged", cut(docx())),
                Arguments.of("docx 后附网页", "mixed-content", join(docx(), text("<html>"))),
                Arguments.of("docx 开头藏 PDF", "mixed-content", stored("%PDF-1.4 ")),
                Arguments.of("PDF 打开时运行脚本", "active-pdf", pdf("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "")),
                Arguments.of("PDF 脚本名用转义写", "active-pdf", pdf("/OpenAction<</S/J#61vaScript/J#53(1)>>", "")),
                Arguments.of("PDF 压缩对象流中的脚本", "active-pdf", scriptedByPdfBox()),
                Arguments.of("PDF 启动程序", "active-pdf", pdf("/OpenAction<</S/Launch/F(calc.exe)>>", "")),
                Arguments.of("PDF 提交表单", "active-pdf", pdf("/AA<</O<</S/SubmitForm/F(http://example.com)>>>>", "")),
                Arguments.of("PDF 的 XFA 表单", "active-pdf", pdf("/AcroForm<</XFA(x)>>", "")),
                Arguments.of("PDF 旧修订中的脚本", "active-pdf", pdf("", "8 0 obj<</S/JavaScript>>endobj\n8 0 obj<<>>endobj")),
                Arguments.of(
                        "PDF 附件", "embedded-file", pdf("/Names<</EmbeddedFiles 5 0 R>>", "5 0 obj<</Names[]>>endobj")),
                Arguments.of(
                        "PDF 附件批注", "embedded-file", pdf("", "5 0 obj<</Type/Annot/Subtype/FileAttachment>>endobj")),
                Arguments.of("PDF 炸弹", "unpacks-too-large", pdfBomb()),
                Arguments.of(
                        "PDF 双重压缩", "unpacks-too-large", pdf("", "5 0 obj<</Filter[/FlateDecode/FlateDecode]>>endobj")),
                Arguments.of("有打开密码的 PDF", "encrypted", encrypted()),
                Arguments.of("PDF + ZIP", "mixed-content", join(pdf(), zip(Map.of("a.txt", "a")))),
                Arguments.of(
                        "PDF 注释中的 ZIP", "mixed-content", join(pdf(), zip(Map.of("a.txt", "a")), text("\n%%EOF\n"))),
                Arguments.of("PDF + HTML", "mixed-content", join(text("%PDF-1.4\n%<html><script>1</script>\n"), pdf())),
                Arguments.of("PDF 后附网页", "mixed-content", join(pdf(), text("<html><script>1</script>"))),
                Arguments.of("不完整的 PDF", "damaged", text("%PDF-1.7\n")),
                Arguments.of("没有页的 PDF", "damaged", text("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")),
                Arguments.of("JPG + JAR（GIFAR）", "mixed-content", join(picture("jpg"), zip(Map.of("A.class", "x")))),
                Arguments.of("JPG 中的网页", "mixed-content", join(picture("jpg"), text("<script>alert(1)</script>"))),
                Arguments.of("JPG 中的 RAR", "mixed-content", join(picture("jpg"), text("Rar!\u001a\u0007\u0000"))),
                Arguments.of("PNG 后附内容", "mixed-content", join(picture("png"), text("x"))),
                Arguments.of("残缺的 JPG", "damaged", HexFormat.of().parseHex("ffd8ffe000104a464946")),
                Arguments.of("像素炸弹", "picture-too-large", hugePng()));
    }

    private FileFormat check(byte[] content) throws FileRefused, IOException {
        return checks.check(file(content), EVERYTHING);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "test", ""), content);
    }

    private static byte[] macroTypes() {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>",
                "word/document.xml",
                "<document/>"));
    }

    private static byte[] packed(String name, byte[] content) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            for (var entry : Map.of(
                            "[Content_Types].xml", text("<Types/>"), "word/document.xml", text("<x/>"), name, content)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return target.toByteArray();
    }

    /** Its first entry isn't compressed, so that it can be read by who looks for another format. */
    private static byte[] stored(String beginning) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            var first = new ZipEntry("media/a.txt");
            var content = text(beginning);
            var sum = new CRC32();
            sum.update(content);
            first.setMethod(ZipEntry.STORED);
            first.setSize(content.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(content);
            zip.closeEntry();
            for (var name : new String[] {"[Content_Types].xml", "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<x/>"));
                zip.closeEntry();
            }
        }
        return target.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 30);
    }

    private static byte[] compound(String... names) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        for (var name : names) {
            whole.writeBytes(name.getBytes(StandardCharsets.UTF_16LE));
        }
        return whole.toByteArray();
    }

    private static byte[] scriptedByPdfBox() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            return saved(document);
        }
    }

    private static byte[] encrypted() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var target = new ByteArrayOutputStream();
        document.save(target, CompressParameters.DEFAULT_COMPRESSION);
        return target.toByteArray();
    }

    private static byte[] pdfBomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed, new Deflater(1))) {
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 300; megabyte++) {
                deflating.write(zeros);
            }
        }
        var stream = "5 0 obj<</Length " + packed.size() + "/Filter/FlateDecode>>stream\n";
        return pdf("", stream + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream endobj");
    }

    /** Says that it is 20,000 by 20,000 pixels. */
    private static byte[] hugePng() {
        var png = picture("png");
        var size = HexFormat.of().parseHex("00004e2000004e20");
        System.arraycopy(size, 0, png, 16, size.length);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        for (var index = 0; index < 4; index++) {
            png[29 + index] = (byte) (sum.getValue() >> (24 - 8 * index));
        }
        return png;
    }
}
