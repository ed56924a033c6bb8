package org.parkcert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.demo.DemoClock;
import org.parkcert.demo.process.DemoTime;
import org.parkcert.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = {KitContext.class, DemoClock.class, DemoTime.class},
        properties = {"camunda.bpm.job-execution.enabled=false", "parkcert.test.kit=true"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("演示快进")
class DemoTimeOwnPlatformTest {

    @AfterEach
    void engineOnTheMachinesTime() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("逐个到期日推进，先后两个定时器各在自己的日期触发")
    void stepsFromDueJobToDueJob(
            @Autowired DemoClock clock, @Autowired DemoTime time, @Autowired ProcessEngine engine) {
        var diagram = Bpmn.createExecutableProcess("kit-waiting")
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent()
                .intermediateCatchEvent("event_first")
                .timerWithDuration("P3D")
                .intermediateCatchEvent("event_second")
                .timerWithDuration("P4D")
                .endEvent("endEvent_done")
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("waiting.bpmn", diagram)
                .deploy();
        var begin = clock.instant();
        engine.getRuntimeService().startProcessInstanceByKey("kit-waiting");

        var advanced = time.advanceTo(begin.plus(Duration.ofDays(8)));

        assertThat(advanced.jobsExecuted()).isEqualTo(2);
        assertThat(advanced.jobsFailed()).isZero();
        assertThat(clock.instant()).isCloseTo(begin.plus(Duration.ofDays(8)), within(60, ChronoUnit.SECONDS));
        assertThat(passed(engine, "event_first").getEndTime().toInstant())
                .isCloseTo(begin.plus(Duration.ofDays(3)), within(60, ChronoUnit.SECONDS));
        assertThat(passed(engine, "endEvent_done").getEndTime().toInstant())
                .isCloseTo(begin.plus(Duration.ofDays(7)), within(60, ChronoUnit.SECONDS));
    }

    private static HistoricActivityInstance passed(ProcessEngine engine, String element) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(element)
                .singleResult();
    }
}
