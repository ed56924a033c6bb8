package org.parkcert.publicity.process;

import static org.parkcert.publicity.process.PublicityVariables.NOTICE_EXPIRES_AT;
import static org.parkcert.publicity.process.PublicityVariables.OBJECTION_ID;

import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.publicity.PublicityProcess;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Component;

@Component
class CamundaPublicityProcess implements PublicityProcess {

    private static final String NOTICE = "shared-public-notice";
    private static final String NOTICE_EXPIRED = "event_noticeExpired";

    private final RuntimeService runtime;
    private final ManagementService management;

    CamundaPublicityProcess(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void objectionRaised(CaseNumber caseNumber, String receipt) {
        try {
            runtime.createMessageCorrelation("objection.raised")
                    .processInstanceBusinessKey(caseNumber.value())
                    .setVariableToTriggeredScope(OBJECTION_ID.name(), receipt)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new NotAtThisStage(caseNumber);
        }
    }

    @Override
    public void noticeEndMoved(CaseNumber caseNumber, LocalDateTime endsAt) {
        var due = Date.from(endsAt.atZone(ChinaTime.ZONE).toInstant());
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .processDefinitionKey(NOTICE)
                .list()
                .forEach(notice -> {
                    runtime.setVariable(notice.getId(), NOTICE_EXPIRES_AT.name(), due);
                    management
                            .createJobQuery()
                            .processInstanceId(notice.getId())
                            .activityId(NOTICE_EXPIRED)
                            .list()
                            .forEach(job -> management.setJobDuedate(job.getId(), due, false));
                });
    }
}
