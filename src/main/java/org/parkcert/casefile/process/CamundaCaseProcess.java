package org.parkcert.casefile.process;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.casefile.CaseProcess;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine is handed in late: beans that it calls need the case file. */
@Component
class CamundaCaseProcess implements CaseProcess {

    private static final String WITHDRAWN = "application.withdrawn";

    private final RuntimeService runtime;

    CamundaCaseProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String start(CaseNumber caseNumber, String authority, String processId, Map<String, Object> variables) {
        return runtime.createProcessInstanceByKey(processId)
                .processDefinitionTenantId(authority)
                .businessKey(caseNumber.value())
                .setVariables(variables)
                .execute()
                .getId();
    }

    @Override
    public void withdraw(CaseNumber caseNumber) {
        try {
            runtime.createMessageCorrelation(WITHDRAWN)
                    .processInstanceBusinessKey(caseNumber.value())
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new NotAtThisStage(caseNumber);
        }
    }

    @Override
    public boolean takesWithdrawal(CaseNumber caseNumber) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseNumber.value())
                        .messageEventSubscriptionName(WITHDRAWN)
                        .count()
                > 0;
    }
}
