package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.QUOTA_PERCENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.RoundClosing;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 汇总排名. */
@Component
class RankParksDelegate implements JavaDelegate {

    private final RoundClosing rounds;

    RankParksDelegate(RoundClosing rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.rank(CaseOf.execution(execution), QUOTA_PERCENT.findIn(execution).orElse(null));
    }
}
