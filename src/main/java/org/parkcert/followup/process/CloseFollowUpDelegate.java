package org.parkcert.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.followup.FollowUps;
import org.parkcert.process.CaseOf;
import org.parkcert.process.DefinitionKey;
import org.springframework.stereotype.Component;

/** 办结后续跟踪: answered by what its own procedure asked for. */
@Component
class CloseFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;

    CloseFollowUpDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.close(CaseOf.execution(execution), DefinitionKey.of(execution));
    }
}
