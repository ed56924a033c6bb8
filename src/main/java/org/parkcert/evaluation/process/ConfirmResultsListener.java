package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.EXCELLENT_CASES;
import static org.parkcert.evaluation.process.EvaluationVariables.GROUP_COMMENT;
import static org.parkcert.evaluation.process.EvaluationVariables.QUALIFIED_CASES;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.springframework.stereotype.Component;

/** 确认结果 completed. */
@Component
class ConfirmResultsListener implements TaskListener {

    private final EvaluationRounds rounds;

    ConfirmResultsListener(EvaluationRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        rounds.confirm(
                CaseOf.task(task),
                ticked(task, EXCELLENT_CASES),
                ticked(task, QUALIFIED_CASES),
                GROUP_COMMENT.findIn(task).orElse(null),
                task.getAssignee());
    }

    private static List<String> ticked(DelegateTask task, FormField<List<String>> field) {
        return field.findIn(task).orElse(List.of()).stream().distinct().toList();
    }
}
