package org.parkcert.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.application.Applications;
import org.springframework.stereotype.Component;

/** 退回修改. */
@Component
class ReturnApplicationDelegate implements JavaDelegate {

    private final Applications applications;

    ReturnApplicationDelegate(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.giveBack(execution.getProcessBusinessKey());
    }
}
