package org.parkcert.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.application.Applications;
import org.springframework.stereotype.Component;

/** 登记并编号. */
@Component
class SubmitApplicationDelegate implements JavaDelegate {

    private final Applications applications;

    SubmitApplicationDelegate(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.submitRecommended(execution.getProcessBusinessKey());
    }
}
