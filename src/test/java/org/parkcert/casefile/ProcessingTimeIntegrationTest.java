package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("办理期限")
class ProcessingTimeIntegrationTest {

    private static final LocalDate RECEIVED_ON = LocalDate.of(2026, 3, 2);

    @Autowired
    private ProcessingTime processingTime;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private TestClock clock;

    @Autowired
    private WorkingDays workingDays;

    private CaseNumber caseNumber = CaseNumber.of("TD-2031-0001");

    @BeforeEach
    void receivedOnAMonday(@Autowired OpenedCases opened) {
        clock.moveTo("2026-03-02T10:00");
        caseNumber = opened.inWenzhou("330303");
    }

    @Test
    @DisplayName("收件当日不计，自次日起算")
    void withoutPause() {
        assertThat(deadline().dueOn()).isEqualTo(dueAfter(0));
        assertThat(deadline().stopped()).isFalse();
    }

    @Test
    @DisplayName("周三停止计时、下周一恢复，周三至周五三个工作日不计")
    void pausedDaysDoNotCount() {
        clock.moveTo("2026-03-04T09:00");
        cases.pauseClock(caseNumber, "补正");
        clock.moveTo("2026-03-09T17:00");
        cases.resumeClock(caseNumber, "已补正");

        assertThat(deadline().dueOn()).isEqualTo(dueAfter(3));
        assertThat(deadline().stoodStill()).isEqualTo(3);
        assertThat(deadline().explanation()).contains("停止计时3个工作日（补正）");
    }

    @Test
    @DisplayName("当日停止又恢复，期限不变")
    void pausedWithinADay() {
        clock.moveTo("2026-03-04T09:00");
        cases.pauseClock(caseNumber, "补正");
        clock.moveTo("2026-03-04T17:00");
        cases.resumeClock(caseNumber, "已补正");

        assertThat(deadline().dueOn()).isEqualTo(dueAfter(0));
    }

    @Test
    @DisplayName("停止计时期间，期限每过一个工作日顺延一日")
    void whileTheClockStandsStill() {
        clock.moveTo("2026-03-04T09:00");
        cases.pauseClock(caseNumber, "公示");

        clock.moveTo("2026-03-05T09:00");

        assertThat(deadline().stopped()).isTrue();
        assertThat(deadline().dueOn()).isEqualTo(dueAfter(1));
    }

    private LocalDate dueAfter(int more) {
        return workingDays.plusWorkingDays(RECEIVED_ON, 60 + more).endsOn();
    }

    private ProcessingTime.ProcessingDeadline deadline() {
        return processingTime.of(cases.get(caseNumber));
    }
}
