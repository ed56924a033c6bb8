package org.parkcert.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.calendar.Arrangement.ArrangedDay;
import org.parkcert.calendar.ArrangementForm.Holiday;
import org.parkcert.calendar.ArrangementForm.MakeUpDay;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.InvalidInput.Fault;

@DisplayName("录入放假安排")
class ArrangementFormTest {

    private static final List<Holiday> HOLIDAYS = List.of(
            new Holiday("元旦", "2026-12-31", "2027-01-02"),
            new Holiday("劳动节", "2027-05-01", "2027-05-05"),
            new Holiday("国庆节", "2027-10-01", "2027-10-07"));

    @Test
    @DisplayName("逐日展开放假与调休，上年末的元旦假期归入次年安排")
    void spreadsHolidaysOverTheirDays() {
        var form = new ArrangementForm(" 文号 ", HOLIDAYS, List.of(new MakeUpDay("国庆节", "2027-10-09")));

        var arrangement = form.arrangementOf(2027);

        assertThat(arrangement.source()).isEqualTo("文号");
        assertThat(arrangement.days())
                .hasSize(3 + 5 + 7 + 1)
                .startsWith(new ArrangedDay(LocalDate.of(2026, 12, 31), false, "元旦"))
                .endsWith(new ArrangedDay(LocalDate.of(2027, 10, 9), true, "国庆节"));
    }

    @Test
    @DisplayName("空表的错误一次说全")
    void emptyFormIsRefused() {
        assertThat(faultsOf(new ArrangementForm(null, null, null)))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("source", "required"),
                        tuple("holidays", "required"),
                        tuple("holidays", "statutory-holiday-missing"));
    }

    @ParameterizedTest(name = "{0}至{1}：{3}")
    @CsvSource({
        "2027-02-30, 2027-03-01, holidays[3].from, not-a-date",
        "2027-06-11, 2027-06-09, holidays[3].to,   before-start",
        "2027-06-01, 2027-06-17, holidays[3].to,   too-long",
        "2026-12-24, 2026-12-25, holidays[3].from, out-of-range",
        "2027-12-31, 2028-01-01, holidays[3].to,   out-of-range",
        "2027-05-05, 2027-05-06, holidays[3],      twice",
        "'',         2027-06-09, holidays[3].from, required",
    })
    void refusesHoliday(String from, String to, String field, String code) {
        var holidays = new ArrayList<>(HOLIDAYS);
        holidays.add(new Holiday("端午节", from, to));

        assertThat(faultsOf(new ArrangementForm("文号", holidays, List.of())))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple(field, code));
    }

    @ParameterizedTest(name = "{0}至{1}可以录入")
    @CsvSource({"2027-06-01, 2027-06-16", "2027-12-31, 2027-12-31", "2026-12-25, 2026-12-25"})
    void acceptsHolidayAtTheLimits(String from, String to) {
        var holidays = new ArrayList<>(HOLIDAYS);
        holidays.add(new Holiday("端午节", from, to));

        assertThat(new ArrangementForm("文号", holidays, List.of())
                        .arrangementOf(2027)
                        .days())
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest(name = "{0}：{2}")
    @CsvSource({
        "2027-10-08, makeUpDays[0].on, not-a-weekend",
        "2027-10-02, makeUpDays[0],    twice",
        "10-09,      makeUpDays[0].on, not-a-date",
    })
    void refusesMakeUpDay(String on, String field, String code) {
        assertThat(faultsOf(new ArrangementForm("文号", HOLIDAYS, List.of(new MakeUpDay("国庆节", on)))))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple(field, code));
    }

    @Test
    @DisplayName("漏掉法定节假日时逐日指出")
    void namesForgottenHolidays() {
        assertThat(faultsOf(new ArrangementForm("文号", HOLIDAYS.subList(0, 2), null)))
                .singleElement()
                .extracting(Fault::message)
                .isEqualTo("缺少法定节假日：10月1日、10月2日、10月3日，请对照通知补全");
    }

    private static List<Fault> faultsOf(ArrangementForm form) {
        return catchThrowableOfType(InvalidInput.class, () -> form.arrangementOf(2027))
                .faults();
    }
}
