package org.parkcert.application.process;

import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.application.PreliminaryProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaPreliminaryProcess implements PreliminaryProcess {

    private final RuntimeService runtime;

    CamundaPreliminaryProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String applicationId, String authority, String processId) {
        runtime.createProcessInstanceByKey(processId)
                .processDefinitionTenantId(authority)
                .businessKey(applicationId)
                .execute();
    }
}
