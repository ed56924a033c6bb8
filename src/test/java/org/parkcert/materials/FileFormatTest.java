package org.parkcert.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("申报材料的格式、名称和存放")
class FileFormatTest {

    private final Path directory;

    FileFormatTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @DisplayName("按内容识别格式，与文件名无关")
    void sniffsTheContent() throws IOException {
        assertThat(sniff("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo("PDF");
        assertThat(sniff(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}))
                .isEqualTo("PNG");
        assertThat(sniff(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}))
                .isEqualTo("JPG");
        assertThat(sniff(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo("DOCX");
        assertThat(sniff(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo("XLSX");
        assertThat(sniff(zip("OFD.xml", "Doc_0/Document.xml"))).isEqualTo("OFD");
    }

    @Test
    @DisplayName("网页、脚本、可执行文件、普通压缩包和带宏的文档都不认")
    void knowsNothingElse() throws IOException {
        assertThat(sniff("<html><script>1</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("-");
        assertThat(sniff("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("-");
        assertThat(sniff(new byte[] {'M', 'Z', 0, 0})).isEqualTo("-");
        assertThat(sniff(zip("a.txt"))).isEqualTo("-");
        assertThat(sniff(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo("-");
        assertThat(sniff(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo("-");
    }

    @Test
    @DisplayName("jpeg 与 jpg 同样接受")
    void jpegIsJpg() {
        assertThat(FileFormat.JPG.isOneOf(Set.of("jpeg"))).isTrue();
        assertThat(FileFormat.JPG.isOneOf(Set.of("pdf"))).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "申建函件.pdf, 申建函件.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\文件\\规划.PDF, 规划.pdf",
        "合同\u202Efdp.exe, 合同fdp.exe.pdf",
        "'a\u0000b\r\nc.pdf', abc.pdf",
        "'', 申报材料.pdf",
        "'  .pdf', 申报材料.pdf",
    })
    @DisplayName("文件名只作标签：去掉路径、控制字符和改变书写方向的字符")
    void namesAreLabels(String name, String label) {
        assertThat(FileLabel.of(name, FileFormat.PDF)).isEqualTo(label);
    }

    @Test
    @DisplayName("过长的文件名截短，保留扩展名")
    void longNamesAreCut() {
        assertThat(FileLabel.of("长".repeat(300), FileFormat.PDF)).hasSize(120).endsWith(".pdf");
    }

    private String sniff(byte[] content) throws IOException {
        var file = Files.write(Files.createTempFile(directory, "test", ""), content);
        return FileFormat.sniff(file).map(Enum::name).orElse("-");
    }

    private static byte[] zip(String... entries) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return target.toByteArray();
    }
}
