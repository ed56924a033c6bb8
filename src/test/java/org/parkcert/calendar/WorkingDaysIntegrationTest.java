package org.parkcert.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("工作日与期间")
class WorkingDaysIntegrationTest {

    @Autowired
    private WorkingDays workingDays;

    @ParameterizedTest(name = "{0}公示{1}个工作日，至{2}（{3}）")
    @CsvSource({
        "2026-09-28, 5, 2026-10-10, 国庆节放假、10月10日调休上班",
        "2026-09-28, 2, 2026-09-30, 放假前一日届满",
        "2026-09-28, 3, 2026-10-08, 放假后第一日届满",
        "2026-09-18, 1, 2026-09-20, 星期日调休上班",
        "2026-09-19, 1, 2026-09-20, 休息日公布",
        "2025-12-31, 1, 2026-01-04, 跨年、元旦后调休上班",
        "2022-12-29, 2, 2023-01-03, 上年12月31日按次年安排放假",
        "2026-02-12, 5, 2026-02-26, 春节放假、2月14日调休上班",
        "2019-12-30, 5, 2020-01-07, 2019年与2020年之交",
    })
    void workingDaysAreCounted(LocalDate publishedOn, int days, LocalDate endsOn, String why) {
        var deadline = workingDays.noticePeriod(publishedOn, days, DayKind.WORKING_DAYS);

        assertThat(deadline.endsOn()).isEqualTo(endsOn);
        assertThat(deadline.provisional()).isFalse();
    }

    @ParameterizedTest(name = "{0}公示{1}日，至{2}（{3}）")
    @CsvSource({
        "2026-09-24, 7, 2026-10-08, 末日10月1日休息，顺延",
        "2026-09-23, 7, 2026-09-30, 末日为工作日",
        "2026-09-13, 7, 2026-09-20, 末日为调休上班的星期日，不顺延",
        "2026-09-12, 7, 2026-09-20, 末日为星期六，顺延至调休上班的星期日",
        "2026-12-24, 7, 2026-12-31, 年末",
    })
    void calendarDaysMoveToAWorkingDay(LocalDate publishedOn, int days, LocalDate endsOn, String why) {
        var deadline = workingDays.noticePeriod(publishedOn, days, DayKind.CALENDAR_DAYS);

        assertThat(deadline.endsOn()).isEqualTo(endsOn);
        assertThat(deadline.provisional()).isFalse();
    }

    @ParameterizedTest(name = "{0}起{1}年，至{2}（{3}）")
    @CsvSource({
        "2024-02-29, 2, 2026-02-28, 没有对应日，至月末；当日调休上班",
        "2023-02-28, 1, 2024-02-28, 有对应日",
        "2024-10-01, 2, 2026-10-08, 对应日放假，顺延",
    })
    void yearsEndWithTheCorrespondingDay(LocalDate eventOn, int years, LocalDate endsOn, String why) {
        assertThat(workingDays.periodOfYears(eventOn, years).endsOn()).isEqualTo(endsOn);
    }

    @ParameterizedTest(name = "{0}起{1}个月，至{2}（{3}）")
    @CsvSource({
        "2026-01-31, 1, 2026-02-28, 没有对应日，至月末",
        "2026-03-31, 3, 2026-06-30, 没有对应日，至月末",
        "2026-03-20, 3, 2026-06-22, 端午节放假，顺延",
        "2025-11-30, 3, 2026-02-28, 跨年",
    })
    void monthsEndWithTheCorrespondingDay(LocalDate eventOn, int months, LocalDate endsOn, String why) {
        assertThat(workingDays.periodOfMonths(eventOn, months).endsOn()).isEqualTo(endsOn);
    }

    @Test
    @DisplayName("等待期不因休息日顺延，期满次日即可办理")
    void waitingPeriodIsNotLengthened() {
        var onWorkingDay = workingDays.waitingPeriodOfMonths(LocalDate.of(2026, 3, 31), 3);
        var onRestDay = workingDays.waitingPeriodOfMonths(LocalDate.of(2026, 7, 3), 3);

        assertThat(onWorkingDay.endsOn()).isEqualTo("2026-06-30");
        assertThat(onWorkingDay.firstDayAfter()).isEqualTo("2026-07-01");
        assertThat(onRestDay.endsOn()).isEqualTo("2026-10-03");
        assertThat(onRestDay.firstDayAfter()).isEqualTo("2026-10-04");
    }

    @Test
    @DisplayName("固定日期当日计入，不顺延")
    void fixedDateStays() {
        var deadline = workingDays.fixedDate(LocalDate.of(2030, 3, 31));

        assertThat(deadline.endsOn()).isEqualTo("2030-03-31");
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    @DisplayName("最后一日24时届满：24时前未届满，次日零时已届满")
    void endsAtTheEndOfTheDay() {
        var deadline = workingDays.noticePeriod(LocalDate.of(2026, 9, 28), 5, DayKind.WORKING_DAYS);

        assertThat(deadline.endsAt()).isEqualTo("2026-10-11T00:00");
        assertThat(deadline.isOverAt(LocalDateTime.parse("2026-10-10T23:59:59.999")))
                .isFalse();
        assertThat(deadline.isOverAt(LocalDateTime.parse("2026-10-11T00:00"))).isTrue();
        assertThat(deadline.isOverAt(LocalDateTime.parse("2026-10-11T00:00:01")))
                .isTrue();
    }

    @Test
    @DisplayName("放假安排未录入的年度按法定节假日和双休日推算，并说明日期待定")
    void unknownYearIsProvisional() {
        var newYear = workingDays.noticePeriod(LocalDate.of(2028, 12, 29), 5, DayKind.WORKING_DAYS);
        var springFestival = workingDays.noticePeriod(LocalDate.of(2029, 2, 9), 1, DayKind.WORKING_DAYS);
        var nationalDay = workingDays.noticePeriod(LocalDate.of(2029, 9, 25), 7, DayKind.CALENDAR_DAYS);

        assertThat(newYear.endsOn()).isEqualTo("2029-01-08");
        assertThat(newYear.provisional()).isTrue();
        assertThat(newYear.explanation()).contains("2029年1月1日（元旦）", "2029年的放假安排尚未录入", "录入后将重新计算");
        assertThat(springFestival.endsOn()).isEqualTo("2029-02-16");
        assertThat(nationalDay.endsOn()).isEqualTo("2029-10-04");
        assertThat(nationalDay.provisional()).isTrue();
    }

    @Test
    @DisplayName("期间只要跨入未知年度，日期即待定；止于已知年度则确定")
    void yearBoundaryDecidesWhetherProvisional() {
        var start = LocalDate.of(2026, 12, 24);

        var lastOfKnownYear = workingDays.noticePeriod(start, 5, DayKind.WORKING_DAYS);
        var firstOfUnknownYear = workingDays.noticePeriod(start, 6, DayKind.WORKING_DAYS);

        assertThat(lastOfKnownYear.endsOn()).isEqualTo("2026-12-31");
        assertThat(lastOfKnownYear.provisional()).isFalse();
        assertThat(firstOfUnknownYear.endsOn()).isEqualTo("2027-01-04");
        assertThat(firstOfUnknownYear.provisional()).isTrue();
    }

    @Test
    @DisplayName("说明写明起算、规则和每个不计的日子")
    void explainsItself() {
        assertThat(workingDays
                        .noticePeriod(LocalDate.of(2026, 9, 28), 5, DayKind.WORKING_DAYS)
                        .explanation())
                .isEqualTo("2026年9月28日公布，当日不计，计5个工作日，其间2026年10月1日至2026年10月7日（国庆节）不计，"
                        + "2026年10月10日（国庆节调休上班）计入，至2026年10月10日24时届满。");
        assertThat(workingDays
                        .noticePeriod(LocalDate.of(2026, 9, 24), 7, DayKind.CALENDAR_DAYS)
                        .explanation())
                .isEqualTo("2026年9月24日公布，当日不计，自2026年9月25日起算7日，期间的最后一日2026年10月1日为休息日，"
                        + "顺延至其后的第一个工作日，其间2026年10月1日至2026年10月7日（国庆节）不计，至2026年10月8日24时届满。");
    }

    @Test
    @DisplayName("办理时限自次日起算；已用工作日可以数出")
    void countsWorkingDaysBetween() {
        var start = LocalDate.of(2026, 9, 28);

        assertThat(workingDays.plusWorkingDays(start, 5).endsOn()).isEqualTo("2026-10-10");
        assertThat(workingDays.workingDaysBetween(start, LocalDate.of(2026, 10, 10)))
                .isEqualTo(5);
        assertThat(workingDays.workingDaysBetween(start, LocalDate.of(2026, 10, 7)))
                .isEqualTo(2);
        assertThat(workingDays.workingDaysBetween(start, start)).isZero();
        assertThat(workingDays.workingDaysBetween(start, start.minusDays(1))).isZero();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 10, 11))).isFalse();
    }

    @Test
    @DisplayName("期间的长度至少为1")
    void lengthIsPositive() {
        var start = LocalDate.of(2026, 9, 28);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> workingDays.noticePeriod(start, 0, DayKind.CALENDAR_DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.plusWorkingDays(start, 0));
    }
}
