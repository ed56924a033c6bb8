package org.parkcert.materials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.filecheck.FileFormat;

@DisplayName("申报材料的名称")
class FileLabelTest {

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
}
