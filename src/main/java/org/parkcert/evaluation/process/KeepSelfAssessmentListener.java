package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.SELF_SCORE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 报送自评 completed. */
@Component
class KeepSelfAssessmentListener implements TaskListener {

    private final EvaluationRounds rounds;

    KeepSelfAssessmentListener(EvaluationRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        rounds.handIn(CaseOf.task(task), SELF_SCORE.findIn(task).orElse(null));
    }
}
