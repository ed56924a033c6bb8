package org.parkcert.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("汇总评分（WZ-10-3）")
class TallyTest {

    @ParameterizedTest(name = "{0} → 平均 {1}，通过：{2}（{3}）")
    @CsvSource({
        "10 69.99 70 70 100, 70.00, false, 略低于合格线，四舍五入后相同也不通过",
        "10 70 70 70 100,    70.00, true,  恰在合格线上",
        "10 70 70.01 70 100, 70.00, true,  略高于合格线",
        "0 0 70 70 70,       46.67, false, 只去掉一个最高分和一个最低分",
        "60 70 80 90,        75.00, true,  不足五名专家不去高低分",
    })
    void dropsHighestAndLowest(String totals, String mean, boolean passed, String why) {
        var tally =
                Tally.of(Arrays.stream(totals.split(" ")).map(BigDecimal::new).toList(), BigDecimal.valueOf(70));

        assertThat(tally.mean()).isEqualTo(new BigDecimal(mean));
        assertThat(tally.passed()).isEqualTo(passed);
    }

    @ParameterizedTest(name = "{0} → {1}，论证报告写 {2}")
    @CsvSource({
        "0 59.99 60 60 100, 59.9966666667, 59.9967",
        "0 60 60 60 100,    60.00,         60.00",
        "0 60 60 60.01 100, 60.0033333333, 60.0033",
        "0 70 70 70.3 100,  70.10,         70.10",
    })
    @DisplayName("交下一步的是精确的平均分；论证报告写两位小数，除不尽的写四位")
    void exactly(String totals, String exact, String shown) {
        var tally =
                Tally.of(Arrays.stream(totals.split(" ")).map(BigDecimal::new).toList(), BigDecimal.ZERO);

        assertThat(tally.exact()).isEqualTo(new BigDecimal(exact));
        assertThat(tally.shown()).isEqualTo(shown);
    }

    @Test
    @DisplayName("五名专家计三名")
    void countsThreeOfFive() {
        var fifty = BigDecimal.valueOf(50);

        assertThat(Tally.of(Collections.nCopies(5, fifty), fifty).counted()).isEqualTo(3);
    }
}
