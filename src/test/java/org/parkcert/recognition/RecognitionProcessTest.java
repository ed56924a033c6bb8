package org.parkcert.recognition;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("温州·认定：主流程图逐环节推进")
class RecognitionProcessTest {

    private static final String YONGJIA = "330324";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void accounts(@Autowired Directory directory, @Autowired ProcessEngine engine) {
        init(engine);
        Accounts.register(directory, "wenzhou");
        clock.moveTo("2026-09-01T09:00");
    }

    @Test
    @DisplayName("受理、考察、论证、公示、决定、授牌，依次进行（第十条、第十一条）")
    void passesEveryStepInItsOrder() {
        var park = submitted("永嘉流程人力资源服务产业园");
        var main = main(park);
        assertThat(main).isWaitingAt("callActivity_acceptance");
        assertThat(called("shared-acceptance", park)).isWaitingAt("userTask_checkMaterials");

        park.accepted();
        assertThat(main).hasPassed("callActivity_acceptance").isWaitingAt("callActivity_siteInspection");

        park.inspected();
        assertThat(main).hasPassed("callActivity_siteInspection").isWaitingAt("callActivity_expertReview");

        park.reviewed(70);
        assertThat(main).hasPassed("callActivity_expertReview").isWaitingAt("callActivity_publicNotice");
        assertThat(called("shared-public-notice", park)).isWaitingAt("event_noticeExpired");

        park.noticeExpires();
        assertThat(main).hasPassed("callActivity_publicNotice").isWaitingAt("callActivity_decision");

        park.decided(true, "同意");
        assertThat(main)
                .isEnded()
                .hasPassedInOrder("callActivity_decision", "callActivity_plaqueAward", "endEvent_approved")
                .hasNotPassed("endEvent_refused", "endEvent_returned", "endEvent_withdrawn");
    }

    @Test
    @DisplayName("论证未通过的，不公示，直接进入决定环节（WZ-10-3）")
    void skipsTheNoticeWhenTheReviewFailed() {
        var park = submitted("永嘉低分人力资源服务产业园");
        var main = main(park);
        park.accepted();
        park.inspected();

        park.reviewed(69);

        assertThat(main).hasNotPassed("callActivity_publicNotice").isWaitingAt("callActivity_decision");
        assertThat(called("shared-decision", park)).isWaitingAt("callActivity_statement");
        assertThat(called("shared-statement", park)).isWaitingAt("userTask_makeStatement");
    }

    private Recognition submitted(String parkName) {
        return new Recognition(port, "wenzhou", runtime, management, clock)
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
    }

    private ProcessInstance main(Recognition park) {
        return called("wenzhou-recognition", park);
    }

    private ProcessInstance called(String processId, Recognition park) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(park.caseNumber(), processId)
                .singleResult();
    }
}
