package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.PRELIMINARY_SCORE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 初审 completed. */
@Component
class KeepPreliminaryResultListener implements TaskListener {

    private final EvaluationRounds rounds;

    KeepPreliminaryResultListener(EvaluationRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        rounds.examined(CaseOf.task(task), PRELIMINARY_SCORE.findIn(task).orElse(null));
    }
}
