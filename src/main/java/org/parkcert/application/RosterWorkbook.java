package org.parkcert.application;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.enums.ReadDefaultReturnEnum;
import cn.idev.excel.exception.ExcelAnalysisStopException;
import cn.idev.excel.metadata.data.ReadCellData;
import cn.idev.excel.read.listener.ReadListener;
import cn.idev.excel.support.ExcelTypeEnum;
import cn.idev.excel.write.handler.SheetWriteHandler;
import cn.idev.excel.write.metadata.holder.WriteSheetHolder;
import cn.idev.excel.write.metadata.holder.WriteWorkbookHolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.RosterCheck.TypedRow;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.InvalidInput.Fault;
import org.parkcert.shared.InvalidInput.Faults;

/** 名录工作簿: the template that is handed out, and what comes back in it. */
public final class RosterWorkbook {

    static final int LARGEST_FILE = 5 * 1024 * 1024;

    private static final long LARGEST_UNPACKED_ENTRY = 32L * 1024 * 1024;

    /** Excel shows and means fifteen digits; the file holds binary fractions of them. */
    private static final MathContext EXCEL_PRECISION = new MathContext(15);

    private static final int MOST_DIGITS = 20;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_UNPACKED_ENTRY);
        ZipSecureFile.setMaxTextSize(LARGEST_UNPACKED_ENTRY);
    }

    private RosterWorkbook() {}

    /**
     * Rows of the first sheet, named by sheet row and column ({@code roster.C7}).
     *
     * @throws InvalidInput when it isn't a workbook of ours
     */
    static List<TypedRow> read(InputStream file) throws IOException {
        var bytes = file.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw fault("too-large", "名录文件不能超过 5 MB，请删除无关的工作表和格式后重新上传");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw fault("not-a-workbook", "名录应为 .xlsx 工作簿，请使用下载的模板填写后上传");
        }
        var sheet = new FirstSheet();
        try {
            FastExcel.read(new ByteArrayInputStream(bytes), sheet)
                    .excelType(ExcelTypeEnum.XLSX)
                    .readDefaultReturn(ReadDefaultReturnEnum.READ_CELL_DATA)
                    .headRowNumber(0)
                    .sheet(0)
                    .doRead();
        } catch (RuntimeException damaged) {
            // whatever the parsers throw at a hostile or broken file: theirs have no common type
            throw fault("not-a-workbook", "名录文件已损坏或不是有效的 .xlsx 工作簿，请使用下载的模板重新填写");
        }
        sheet.faults.throwIfAny();
        if (!sheet.headed) {
            throw fault("required", "名录工作簿是空的，请使用下载的模板填写");
        }
        return sheet.rows;
    }

    static void writeTemplate(OutputStream target) {
        write(List.of(), target);
    }

    /** The template with rows in it, each value under its key. */
    public static void write(List<? extends Map<String, @Nullable String>> rows, OutputStream target) {
        try (var workbook = FastExcel.write(target)
                .excelType(ExcelTypeEnum.XLSX)
                .autoCloseStream(false)
                .build()) {
            var headings = Arrays.stream(RosterColumn.values())
                    .map(column -> List.of(column.heading()))
                    .toList();
            workbook.write(
                    rows.stream().map(RosterWorkbook::cells).toList(),
                    FastExcel.writerSheet(0, "入园机构名录")
                            .head(headings)
                            .registerWriteHandler(new RosterSheet())
                            .build());
            workbook.write(
                    explanations(),
                    FastExcel.writerSheet(1, "填写说明")
                            .head(List.of(List.of("列"), List.of("名称"), List.of("填写要求"), List.of("可选值")))
                            .build());
        }
    }

    private static List<String> cells(Map<String, @Nullable String> row) {
        return Arrays.stream(RosterColumn.values())
                .map(column -> column.shown(Objects.requireNonNullElse(row.get(column.key()), "")))
                .toList();
    }

    private static List<List<String>> explanations() {
        var rows = new ArrayList<List<String>>();
        for (var column : RosterColumn.values()) {
            rows.add(List.of(
                    column.letter(), column.heading(), column.explanation(), String.join("；", column.labels())));
        }
        rows.add(List.of("", "说明", "每家机构一行，从第 2 行开始；最多 2000 行，文件不超过 5 MB。", ""));
        rows.add(List.of("", "说明", "入园机构总数、占比、营业收入等指标由本名录计算得出，无须另行填写。", ""));
        rows.add(List.of("", "说明", "名录有误时，平台一次列出全部错误所在的行和列；全部改正后才会保存。", ""));
        return rows;
    }

    private static InvalidInput fault(String code, String message) {
        return new InvalidInput(List.of(new Fault("roster", code, message)));
    }

    /** Reads until one row more than permitted, which is then refused. */
    private static final class FirstSheet implements ReadListener<Map<Integer, ReadCellData<?>>> {

        private final List<TypedRow> rows = new ArrayList<>();
        private final Map<Integer, RosterColumn> columns = new LinkedHashMap<>();
        private final Faults faults = new Faults();
        private boolean headed;

        @Override
        public void invoke(Map<Integer, ReadCellData<?>> cells, AnalysisContext context) {
            if (!headed) {
                readHeadings(cells, context.readRowHolder().getRowIndex() + 1);
                headed = true;
                return;
            }
            var row = row(cells, context.readRowHolder().getRowIndex() + 1);
            if (row.cells().values().stream().anyMatch(text -> !text.isBlank())) {
                rows.add(row);
            }
            if (rows.size() > RosterCheck.MOST_ROWS) {
                throw new ExcelAnalysisStopException();
            }
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // nothing is left to do
        }

        private void readHeadings(Map<Integer, ReadCellData<?>> cells, int row) {
            cells.forEach(
                    (index, cell) -> RosterColumn.find(text(cell)).ifPresent(column -> columns.put(index, column)));
            for (var column : RosterColumn.values()) {
                if (!columns.containsValue(column)) {
                    faults.add(
                            "roster." + column.letter() + row,
                            "missing-column",
                            "第 " + row + " 行标题中没有“" + column.heading() + "”一列，请使用下载的模板");
                }
            }
            if (!faults.isEmpty()) {
                throw new ExcelAnalysisStopException();
            }
        }

        private TypedRow row(Map<Integer, ReadCellData<?>> cells, int row) {
            var typed = new EnumMap<RosterColumn, String>(RosterColumn.class);
            var letters = new EnumMap<RosterColumn, String>(RosterColumn.class);
            columns.forEach((index, column) -> {
                letters.put(column, RosterColumn.letter(index));
                var cell = cells.get(index);
                if (cell != null) {
                    typed.put(column, text(cell));
                }
            });
            return new TypedRow(typed, column -> "roster." + letters.get(column) + row);
        }

        private static String text(ReadCellData<?> cell) {
            return switch (cell.getType()) {
                case NUMBER, DATE -> number(cell);
                case BOOLEAN -> String.valueOf(cell.getBooleanValue());
                case EMPTY -> "";
                default -> cell.getStringValue() == null ? "" : cell.getStringValue();
            };
        }

        private static String number(ReadCellData<?> cell) {
            var number = cell.getOriginalNumberValue() == null
                    ? cell.getNumberValue()
                    : cell.getOriginalNumberValue().round(EXCEL_PRECISION).stripTrailingZeros();
            return Math.abs(number.precision() - number.scale()) > MOST_DIGITS
                    ? number.toString()
                    : number.toPlainString();
        }
    }

    /** Drop-downs for choices, text format for codes, readable widths. */
    private static final class RosterSheet implements SheetWriteHandler {

        private static final int WIDTH_OF_A_CHINESE_CHARACTER = 512;

        @Override
        public void afterSheetCreate(WriteWorkbookHolder workbook, WriteSheetHolder holder) {
            var sheet = holder.getSheet();
            var text = workbook.getWorkbook().createCellStyle();
            text.setDataFormat(workbook.getWorkbook().createDataFormat().getFormat("@"));
            var validations = sheet.getDataValidationHelper();
            for (var column : RosterColumn.values()) {
                var index = column.index();
                sheet.setColumnWidth(index, Math.max(10, column.heading().length() + 2) * WIDTH_OF_A_CHINESE_CHARACTER);
                if (column.labels().isEmpty()) {
                    continue;
                }
                var choices = validations.createValidation(
                        validations.createExplicitListConstraint(column.labels().toArray(String[]::new)),
                        new CellRangeAddressList(1, RosterCheck.MOST_ROWS, index, index));
                choices.setShowErrorBox(true);
                choices.createErrorBox("请从列表中选择", "“" + column.heading() + "”只能填写列表中的值");
                sheet.addValidationData(choices);
            }
            sheet.setDefaultColumnStyle(RosterColumn.CREDIT_CODE.index(), text);
            sheet.setDefaultColumnStyle(RosterColumn.CREDENTIAL.index(), text);
        }
    }
}
