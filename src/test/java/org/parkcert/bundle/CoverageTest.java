package org.parkcert.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("决策表的规则覆盖")
class CoverageTest {

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("一列分数：区间相接的没有问题，有空当、有重叠的能发现")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            >= 90; [80..90); [60..80); < 60        |
            >= 90; [80..90); [60..80); <= 60       | 第 3、4 行：分数 = 60
            > 90; [80..90); < 80                   | 空当：分数 = 90
            >= 90; [60..80); < 60                  | 空当：分数 = 80
            [90..100]; [80..90]; [0..80)           | 第 1、2 行：分数 = 90
            >= 60; not(>= 60)                      |
            >= 60; -                               | 第 1、2 行：分数 = 60
            """)
    void oneColumn(String rows, String expected) {
        var found = Coverage.findings(
                List.of("分数"), Stream.of(rows.split(";", -1)).map(List::of).toList());

        assertThat(found.stream().map(CoverageTest::shown))
                .isEqualTo(Stream.ofNullable(expected).toList());
    }

    @Test
    @DisplayName("几列一起看：每种组合恰好一行")
    void severalColumns() {
        var inputs = List.of("类型", "已整改");
        var complete = List.of(List.of("\"a\"", "true"), List.of("\"a\"", "false"), List.of("\"b\",\"c\"", "-"));

        assertThat(Coverage.findings(inputs, complete)).isEmpty();
        assertThat(Coverage.findings(inputs, complete.subList(1, 3)))
                .extracting(CoverageTest::shown)
                .containsExactly("空当：类型 = a，已整改 = true");
    }

    @Test
    @DisplayName("看不懂的单元格不作判断，留给引擎")
    void otherExpressions() {
        assertThat(Coverage.findings(List.of("分数"), List.of(List.of("score > other"), List.of("< 60"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("写错的单元格能发现")
    @ValueSource(
            strings = {
                "single",
                "“single”",
                "\"single",
                ">= 9O",
                "[80..90",
                "80..90",
                ">= \"a\"",
                "\"a\";\"b\"",
                "=> 5",
                "1,"
            })
    void wrongCells(String cell) {
        assertThat(UnaryTests.read(cell)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("正确的单元格不误报")
    @ValueSource(
            strings = {
                "-",
                "\"single\"",
                "\"a\", \"b,c\"",
                "true",
                "-3.5",
                "<= 10",
                "[0..1)",
                "]0..1[",
                "< 1, > 9",
                "not(\"a\",\"b\")"
            })
    void rightCells(String cell) {
        assertThat(UnaryTests.read(cell)).isPresent();
    }

    private static String shown(Coverage.Finding finding) {
        return finding.overlap()
                ? "第 "
                        + String.join(
                                "、",
                                finding.rows().stream()
                                        .map(row -> String.valueOf(row + 1))
                                        .toList()) + " 行：" + finding.inputs()
                : "空当：" + finding.inputs();
    }
}
