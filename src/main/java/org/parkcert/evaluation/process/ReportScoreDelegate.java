package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.REVIEW_SCORE;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 报送评估得分. */
@Component
class ReportScoreDelegate implements JavaDelegate {

    private final EvaluationRounds rounds;

    ReportScoreDelegate(EvaluationRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.report(CaseOf.execution(execution), new BigDecimal(REVIEW_SCORE.in(execution)));
    }
}
