package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.REEXAMINATION_FINDING;
import static org.parkcert.evaluation.process.EvaluationVariables.REEXAMINED_SCORE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 复核得分 completed. */
@Component
class ReexamineScoreListener implements TaskListener {

    private final EvaluationRounds rounds;

    ReexamineScoreListener(EvaluationRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        rounds.reexamine(
                CaseOf.task(task),
                REEXAMINED_SCORE.findIn(task).orElse(null),
                REEXAMINATION_FINDING.findIn(task).orElse(null),
                task.getAssignee());
    }
}
