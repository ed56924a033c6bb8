package org.parkcert.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.InvalidInput.Fault;

@DisplayName("入园机构名录")
class RosterTest {

    private static final int YEAR = 2025;
    private static final List<Indicator> COUNTING = new IndicatorCatalogue()
            .all().stream().filter(one -> one.agenciesOver() != null).toList();
    private static final Set<String> SETTLED = Set.of("settled");

    @Test
    @DisplayName("指标由名录计算：总数、集中度、营收、大型机构数")
    void provesIndicators() {
        var indicators =
                check(TestRoster.onTheBound(YEAR)).indicators(SETTLED, COUNTING).values();

        assertThat(indicators)
                .containsEntry("tenantCount", "30")
                .containsEntry("agencyCount", "21")
                .containsEntry("hrOrganisationCount", "21")
                .containsEntry("hrOrganisationShare", "21/30")
                .containsEntry("specialisedAgencyShare", "0/30")
                .containsEntry("annualRevenue", "50000.00")
                .containsEntry("agenciesOver3000", "5")
                .containsEntry("agenciesOver6000", "5");
        indicators.keySet().forEach(key -> assertThat(new IndicatorCatalogue().find(key))
                .isPresent());
    }

    @ParameterizedTest(name = "{0} 万元 → {1} 家、{2} 家")
    @CsvSource({
        "2999.99, 0, 0",
        "3000, 0, 0",
        "3000.00, 0, 0",
        "3000.01, 1, 0",
        "6000, 1, 0",
        "6000.01, 1, 1",
    })
    @DisplayName("WZ-9-2b：恰为 3000、6000 万元不算超过")
    void exactlyTheBoundIsNotOver(String revenue, String over3000, String over6000) {
        assertThat(check(List.of(TestRoster.agency(1, YEAR, revenue)))
                        .indicators(SETTLED, COUNTING)
                        .values())
                .containsEntry("agenciesOver3000", over3000)
                .containsEntry("agenciesOver6000", over6000);
    }

    @Test
    @DisplayName("没有营收时营收占比缺失，不是零")
    void noRevenueNoShare() {
        assertThat(check(List.of(TestRoster.agency(1, YEAR, "0")))
                        .indicators(SETTLED, COUNTING)
                        .values())
                .doesNotContainKey("specialisedRevenueShare")
                .containsEntry("annualRevenue", "0.00");
    }

    @Test
    @DisplayName("只计规则包列明的入驻状态")
    void countsTheListedStatusesAlone() {
        var intended = TestRoster.agency(2, YEAR, "100");
        intended.put("status", "拟入驻");
        var roster = check(List.of(TestRoster.agency(1, YEAR, "100"), intended));

        assertThat(roster.indicators(SETTLED, COUNTING).values()).containsEntry("tenantCount", "1");
        assertThat(roster.indicators(Set.of("settled", "intended"), COUNTING).values())
                .containsEntry("tenantCount", "2");
    }

    @Test
    @DisplayName("每一处错误都一次指出，用行号和列名定位")
    void tellsEveryFaultAtOnce() {
        var wrong = TestRoster.agency(1, YEAR, "3000.005");
        wrong.put("credential", " ");
        wrong.put("revenueYear", "2024");
        wrong.put("revenueNet", "-1");
        wrong.put("specialisedRevenue", "9999");
        var twin = TestRoster.agency(2, YEAR, "10");
        twin.put("name", "示例人力资源有限公司1");
        twin.put("creditCode", TestRoster.creditCode(1));
        twin.put("kind", "中介");
        twin.put("status", "");
        twin.put("revenue", "一千");
        var broken = TestRoster.agency(3, YEAR, "10");
        broken.put("creditCode", "91330300MA00000031");
        broken.put("revenueNet", "11");
        broken.put("name", "");

        assertThat(faults(List.of(wrong, twin, broken)))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "roster[0].credential required",
                        "roster[0].revenue too-many-decimals",
                        "roster[0].revenueYear wrong-year",
                        "roster[0].revenueNet negative",
                        "roster[0].specialisedRevenue exceeds-revenue",
                        "roster[1].name duplicate",
                        "roster[1].creditCode duplicate",
                        "roster[1].kind not-a-choice",
                        "roster[1].status required",
                        "roster[1].revenue not-a-number",
                        "roster[2].name required",
                        "roster[2].creditCode invalid-credit-code",
                        "roster[2].revenueNet exceeds-revenue");
    }

    @Test
    @DisplayName("名录不能为空，最多 2000 行")
    void hasBounds() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (var number = 0; number <= RosterCheck.MOST_ROWS; number++) {
            rows.add(TestRoster.supporting(number));
        }

        assertThat(faults(List.of())).extracting(Fault::code).containsExactly("required");
        assertThat(faults(rows)).extracting(Fault::code).containsExactly("too-many");
        assertThat(check(rows.subList(0, RosterCheck.MOST_ROWS)).rows()).hasSize(RosterCheck.MOST_ROWS);
    }

    @Test
    @DisplayName("跨年后提交，营收年度须重新核对")
    void checksTheYearAgain() {
        var faults = new InvalidInput.Faults();

        check(List.of(TestRoster.agency(1, YEAR, "1"))).checkYear(YEAR + 1, faults);

        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("roster[0].revenueYear");
            assertThat(fault.code()).isEqualTo("wrong-year");
        });
    }

    @Test
    @DisplayName("工作簿与 JSON 得到同一名录，数字按 Excel 显示的十五位理解")
    void readsWorkbooks() throws IOException {
        var json = TestRoster.onTheBound(YEAR);

        var read = RosterCheck.check(RosterWorkbook.read(new ByteArrayInputStream(workbook(json))), YEAR);

        assertThat(read).isEqualTo(check(json));
    }

    @Test
    @DisplayName("工作簿中的错误按工作表的行和列定位")
    void namesSheetRowAndColumn() throws IOException {
        var wrong = TestRoster.agency(1, YEAR, "3000.005");
        wrong.put("creditCode", "123");
        wrong.put("kind", "中介");
        var typed = RosterWorkbook.read(
                new ByteArrayInputStream(workbook(List.of(TestRoster.agency(2, YEAR, "1"), wrong))));

        var invalid = catchThrowableOfType(InvalidInput.class, () -> RosterCheck.check(typed, YEAR));

        assertThat(invalid.faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "roster.B3 invalid-credit-code", "roster.C3 not-a-choice", "roster.H3 too-many-decimals");
    }

    @Test
    @DisplayName("写出的名录原样读回")
    void readsWhatItWrote() throws IOException {
        var target = new ByteArrayOutputStream();
        RosterWorkbook.write(
                List.of(Map.of("name", "甲公司", "kind", "agency", "specialised", "true", "revenue", "10.50")), target);

        assertThat(RosterWorkbook.read(new ByteArrayInputStream(target.toByteArray())))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry(RosterColumn.NAME, "甲公司")
                        .containsEntry(RosterColumn.KIND, RosterRow.Kind.AGENCY.label())
                        .containsEntry(RosterColumn.SPECIALISED, "是")
                        .containsEntry(RosterColumn.REVENUE, "10.50"));
    }

    @Test
    @DisplayName("模板有中文表头、下拉列表和填写说明，填好后可以读回")
    void templateIsReadBack() throws IOException {
        var target = new ByteArrayOutputStream();
        RosterWorkbook.writeTemplate(target);

        try (var template = new XSSFWorkbook(new ByteArrayInputStream(target.toByteArray()))) {
            assertThat(template.getNumberOfSheets()).isEqualTo(2);
            assertThat(template.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("统一社会信用代码");
            assertThat(template.getSheetAt(0).getDataValidations()).hasSize(3);
            assertThat(template.getSheetAt(1).getSheetName()).isEqualTo("填写说明");
        }
        assertThat(RosterWorkbook.read(new ByteArrayInputStream(target.toByteArray())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"不是工作簿", "PK 但已损坏"})
    @DisplayName("不是工作簿的文件被拒绝")
    void refusesOtherFiles(String content) {
        assertThat(faultsOfFile(content.getBytes(StandardCharsets.UTF_8)))
                .extracting(Fault::code)
                .containsExactly("not-a-workbook");
    }

    @Test
    @DisplayName("过大的文件和压缩炸弹被拒绝")
    void refusesBombs() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(new byte[48 * 1024 * 1024]);
            zip.closeEntry();
        }

        assertThat(faultsOfFile(bomb.toByteArray())).extracting(Fault::code).containsExactly("not-a-workbook");
        assertThat(faultsOfFile(new byte[RosterWorkbook.LARGEST_FILE + 1]))
                .extracting(Fault::code)
                .containsExactly("too-large");
    }

    @Test
    @DisplayName("缺少的列按模板位置指出")
    void namesMissingColumns() {
        var target = new ByteArrayOutputStream();
        FastExcel.write(target)
                .sheet("名录")
                .head(List.of(List.of("机构名称"), List.of("机构类别")))
                .doWrite(List.of(List.of("甲", "agency")));

        assertThat(faultsOfFile(target.toByteArray()))
                .hasSize(8)
                .allMatch(fault -> fault.code().equals("missing-column"))
                .first()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("roster.B1"));
    }

    private static Roster check(List<Map<String, String>> rows) {
        return RosterCheck.check(RosterCheck.typed(rows), YEAR);
    }

    private static List<Fault> faults(List<Map<String, String>> rows) {
        return catchThrowableOfType(InvalidInput.class, () -> check(rows)).faults();
    }

    private static List<Fault> faultsOfFile(byte[] file) {
        return catchThrowableOfType(InvalidInput.class, () -> RosterWorkbook.read(new ByteArrayInputStream(file)))
                .faults();
    }

    /** Amounts and years as numbers, as Excel writes them. */
    static byte[] workbook(List<Map<String, String>> rows) {
        var target = new ByteArrayOutputStream();
        var columns = Arrays.asList(RosterColumn.values());
        FastExcel.write(target)
                .sheet("入园机构名录")
                .head(columns.stream().map(column -> List.of(column.heading())).toList())
                .doWrite(rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(column, row.get(column.key())))
                                .toList())
                        .toList());
        return target.toByteArray();
    }

    private static Object cell(RosterColumn column, @Nullable String text) {
        var isNumber = column == RosterColumn.REVENUE_YEAR
                || column == RosterColumn.REVENUE
                || column == RosterColumn.REVENUE_NET
                || column == RosterColumn.SPECIALISED_REVENUE;
        if (text == null) {
            return "";
        }
        return isNumber ? Double.valueOf(text) : text;
    }
}
