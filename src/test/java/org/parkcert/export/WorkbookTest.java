package org.parkcert.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.export.ExportedLists.Sheet;

@DisplayName("导出的工作簿")
class WorkbookTest {

    private static XSSFWorkbook written(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(sheet, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    @DisplayName("以等号、加号、减号、@ 开头的文字不会被当作公式；数字仍是数字，编码不丢开头的零")
    void formulasAreHarmless() throws IOException {
        var rows = List.of(List.of("=1+1", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "＝1", "0571", "-3.50", "正文"));

        try (var book = written(Sheet.of("清单", List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"), rows))) {
            var row = book.getSheetAt(0).getRow(1);

            assertThat(IntStream.range(0, 8)
                            .mapToObj(column -> row.getCell(column).getCellType()))
                    .containsExactly(
                            CellType.STRING,
                            CellType.STRING,
                            CellType.STRING,
                            CellType.STRING,
                            CellType.STRING,
                            CellType.STRING,
                            CellType.NUMERIC,
                            CellType.STRING);
            assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 7)
                            .mapToObj(column -> row.getCell(column).getStringCellValue()))
                    .containsExactly("'=1+1", "'+1", "'-cmd|' /C calc'!A0", "'@SUM(A1)", "'＝1", "0571", "正文");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(-3.5);
        }
    }

    @Test
    @DisplayName("一页一页地读、写，一行不多一行不少")
    void rowsAreReadPageByPage() throws IOException {
        for (var total : List.of(0, 1, 199, 200, 201, 400)) {
            var asked = new ArrayList<Integer>();
            var sheet = new Sheet("清单", List.of("序号"), total, (offset, limit) -> {
                asked.add(offset);
                return IntStream.range(offset, Math.min(total, offset + limit))
                        .mapToObj(number -> List.of("第" + number + "行"))
                        .toList();
            });

            try (var book = written(sheet)) {
                assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(total);
            }
            assertThat(asked).allMatch(offset -> offset % 200 == 0);
        }
    }
}
