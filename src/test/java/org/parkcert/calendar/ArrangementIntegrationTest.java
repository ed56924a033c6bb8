package org.parkcert.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.calendar.Arrangement.ArrangedDay;
import org.parkcert.shared.InvalidInput;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@RecordApplicationEvents
@DisplayName("放假安排录入后")
class ArrangementIntegrationTest {

    private static final LocalDate START = LocalDate.of(2094, 9, 30);
    private static final ArrangedDay MAKE_UP = new ArrangedDay(LocalDate.of(2094, 10, 9), true, "国庆节");
    private static final ArrangedDay OFF = new ArrangedDay(LocalDate.of(2094, 10, 8), false, "国庆节");

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("期限不再待定，更正后按更正的算；事务未成则一切照旧")
    void arrangementMovesDeadlines(@Autowired ApplicationEvents events) {
        transaction.executeWithoutResult(status -> {
            assertThat(deadline().endsOn()).isEqualTo("2094-10-04");
            assertThat(deadline().provisional()).isTrue();

            arrangements.enter(new Arrangement(2094, "文号", List.of(MAKE_UP)), "operator");
            assertThat(deadline()).returns(false, Deadline::provisional);
            assertThat(workingDays.isWorkingDay(MAKE_UP.dayOn())).isTrue();

            arrangements.enter(new Arrangement(2094, "更正", List.of(OFF)), "operator");
            assertThat(workingDays.isWorkingDay(MAKE_UP.dayOn())).isFalse();
            assertThat(workingDays.isWorkingDay(OFF.dayOn())).isFalse();
            assertThat(arrangements.find(2094)).contains(new Arrangement(2094, "更正", List.of(OFF)));
            status.setRollbackOnly();
        });

        assertThat(events.stream(ArrangementEntered.class))
                .containsExactly(new ArrangementEntered(2094), new ArrangementEntered(2094));
        assertThat(deadline().provisional()).isTrue();
        assertThat(workingDays.isWorkingDay(OFF.dayOn())).isTrue();
    }

    @Test
    @DisplayName("一天只能由一个年度的安排规定")
    void dayBelongsToOneYear() {
        var newYear = new ArrangedDay(LocalDate.of(2025, 12, 31), false, "元旦");
        transaction.executeWithoutResult(status -> {
            arrangements.enter(new Arrangement(2095, "文号", List.of(newYear)), "operator");

            var refusal = catchThrowableOfType(
                    InvalidInput.class,
                    () -> arrangements.enter(new Arrangement(2096, "文号", List.of(newYear)), "operator"));

            assertThat(refusal.faults())
                    .extracting(InvalidInput.Fault::code)
                    .containsExactly("arranged-by-another-year");
            status.setRollbackOnly();
        });
    }

    @Test
    @DisplayName("只有止于该年度（含上年末七日）及以后的期限才可能变动")
    void saysWhichDeadlinesMayMove() {
        var entered = new ArrangementEntered(2027);

        assertThat(entered.mayMove(workingDays.fixedDate(LocalDate.of(2026, 12, 24))))
                .isFalse();
        assertThat(entered.mayMove(workingDays.fixedDate(LocalDate.of(2026, 12, 25))))
                .isTrue();
        assertThat(entered.mayMove(workingDays.fixedDate(LocalDate.of(2027, 1, 4))))
                .isTrue();
    }

    private Deadline deadline() {
        return workingDays.noticePeriod(START, 1, DayKind.WORKING_DAYS);
    }
}
