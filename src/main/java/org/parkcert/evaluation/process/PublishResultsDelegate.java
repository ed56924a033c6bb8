package org.parkcert.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.RoundClosing;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 公布评估结果. */
@Component
class PublishResultsDelegate implements JavaDelegate {

    private final RoundClosing rounds;

    PublishResultsDelegate(RoundClosing rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.publish(CaseOf.execution(execution));
    }
}
