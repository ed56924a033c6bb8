package org.parkcert.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.parkcert.export.ExportedLists.Sheet;

/** 工作簿: written row by row; only a page of rows is ever in memory. */
final class Workbook {

    private static final int PAGE = 200;
    private static final int WINDOW = 100;
    private static final int LONGEST_CELL = 32_000;
    private static final int WIDTH_OF_A_CHARACTER = 256;
    private static final int WIDEST = 48;

    /** Fifteen digits are what a spreadsheet keeps exactly; codes with a leading zero are no numbers. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,10})(\\.\\d{1,4})?");

    private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

    private Workbook() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(WINDOW)) {
            book.setCompressTempFiles(true);
            var page = book.createSheet(WorkbookUtil.createSafeSheetName(sheet.title()));
            page.createFreezePane(0, 1);
            heading(book, page, sheet.headings());
            var next = 1;
            for (var rows = sheet.rows().read(0, PAGE);
                    !rows.isEmpty();
                    rows = sheet.rows().read(next - 1, PAGE)) {
                for (var cells : rows) {
                    row(page.createRow(next), cells);
                    next++;
                }
                if (rows.size() < PAGE) {
                    break;
                }
            }
            book.write(out);
        }
    }

    private static void heading(SXSSFWorkbook book, SXSSFSheet page, List<String> headings) {
        var bold = book.createFont();
        bold.setBold(true);
        var style = book.createCellStyle();
        style.setFont(bold);
        var row = page.createRow(0);
        for (var column = 0; column < headings.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(headings.get(column));
            cell.setCellStyle(style);
            page.setColumnWidth(
                    column, Math.min(WIDEST, 8 + 3 * headings.get(column).length()) * WIDTH_OF_A_CHARACTER);
        }
    }

    private static void row(SXSSFRow row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            cell(row.createCell(column), cells.get(column));
        }
    }

    private static void cell(Cell cell, String text) {
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(new BigDecimal(text).doubleValue());
        } else {
            cell.setCellValue(harmless(text));
        }
    }

    /** A spreadsheet, or whatever it is saved as later, takes what begins so for a formula. */
    static String harmless(String text) {
        var fitting = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
        return !fitting.isEmpty() && FORMULA_BEGINS.indexOf(fitting.charAt(0)) >= 0 ? "'" + fitting : fitting;
    }
}
