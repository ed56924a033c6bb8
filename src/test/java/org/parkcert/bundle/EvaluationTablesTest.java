package org.parkcert.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("评估等次表和评估指标表")
class EvaluationTablesTest {

    private static final String GRADES = "evaluation.grades.dmn";
    private static final String DIMENSIONS = "evaluation.dimensions.dmn";

    @Test
    @DisplayName("随平台提供的四套表没有问题（CQB-24、SC-5-2、JL-8-1、WZ-14）")
    void shipped() throws IOException {
        for (var folder : List.of("chongqing/2021", "jilin-city", "sichuan", "wenzhou")) {
            for (var table : List.of(GRADES, DIMENSIONS)) {
                assertThat(faults(folder, table, read(folder, table))).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0} 改为 {1}：{2}")
    @CsvSource({
        "89.99, 89.98, table.gap",
        "89.99, 90, table.overlap",
        "<text>0</text>, <text>1</text>, table.gap",
        "<text>100</text>, <text>99.99</text>, table.gap",
        "89.99, 89.999, table.scores",
        "89.99, 101, table.scores",
        "\"qualified\", \"及格\", table.grade",
    })
    @DisplayName("得分从 0 到 100，两位小数，不留空也不重叠（SC-5-2、JL-8-1）")
    void grades(String shipped, String changed, String code) throws IOException {
        var table = read("sichuan", GRADES).replace(shipped, changed);

        assertThat(faults("sichuan", GRADES, table)).contains(code);
    }

    @Test
    @DisplayName("按排名评定的等次只能有一个（CQB-24）")
    void onlyOneIsRanked() throws IOException {
        var table = read("chongqing/2021", GRADES).replace("<text>\"score\"</text>", "<text>\"ranking\"</text>");

        assertThat(faults("chongqing/2021", GRADES, table)).contains("table.ranking");
    }

    @ParameterizedTest(name = "权重 40 改为 {0}")
    @CsvSource({"39, true", "41, true", "40, false", "40.0, false"})
    @DisplayName("评估指标的权重合计须为 100（CQB-21、WZ-14）")
    void weights(String weight, boolean refused) throws IOException {
        var table = read("chongqing/2021", DIMENSIONS).replace("<text>40</text>", "<text>" + weight + "</text>");

        assertThat(faults("chongqing/2021", DIMENSIONS, table).contains("table.weights"))
                .isEqualTo(refused);
    }

    private static String read(String folder, String table) throws IOException {
        return Files.readString(Path.of("processes", folder, table));
    }

    private static List<String> faults(String folder, String file, String table) {
        var report = new Report(folder.contains("/") ? folder.substring(folder.indexOf('/') + 1) + "/" + file : file);
        try {
            new TableConventions(folder.split("/", -1)[0], report, OwnTerms.NONE, any -> true)
                    .check(Xml.parse(table.getBytes(StandardCharsets.UTF_8)));
        } catch (Xml.Malformed malformed) {
            throw new AssertionError(malformed);
        }
        return report.faults().stream().map(Fault::code).toList();
    }
}
