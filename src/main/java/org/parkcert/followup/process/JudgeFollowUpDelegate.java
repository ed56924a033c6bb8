package org.parkcert.followup.process;

import static org.parkcert.followup.process.FollowUpVariables.REACHED;
import static org.parkcert.followup.process.FollowUpVariables.THRESHOLDS_TABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.followup.FollowUps;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 核对跟踪数据. */
@Component
class JudgeFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;

    JudgeFollowUpDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REACHED.set(
                execution, followUps.isReached(CaseOf.execution(execution), THRESHOLDS_TABLE.in(execution), "后续跟踪"));
    }
}
