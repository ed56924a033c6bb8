package org.parkcert.round.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.round.Rounds;
import org.springframework.stereotype.Component;

/** 确定名单，放行办件. */
@Component
class ReleaseRoundDelegate implements JavaDelegate {

    private final Rounds rounds;

    ReleaseRoundDelegate(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.release(CaseOf.execution(execution));
    }
}
