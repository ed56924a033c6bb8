package org.parkcert.round.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.parkcert.process.CaseOf;
import org.parkcert.round.Rounds;
import org.springframework.stereotype.Component;

/** 等待 ends because the case was withdrawn: it is on no list. */
@Component
class StopWaitingListener implements ExecutionListener {

    private final Rounds rounds;

    StopWaitingListener(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            rounds.stopWaiting(CaseOf.execution(execution));
        }
    }
}
