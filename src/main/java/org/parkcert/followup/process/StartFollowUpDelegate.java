package org.parkcert.followup.process;

import static org.parkcert.followup.process.FollowUpVariables.FOLLOW_UP_PROCESS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动后续跟踪: the procedure that {@code followUpProcess} names, under the same case number; this case goes on without it. */
@Component
class StartFollowUpDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceByKey(FOLLOW_UP_PROCESS.in(execution))
                .processDefinitionTenantId(execution.getTenantId())
                .businessKey(execution.getProcessBusinessKey())
                .execute();
    }
}
