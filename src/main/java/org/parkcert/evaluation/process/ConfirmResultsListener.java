package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.EXCELLENT_CASES;
import static org.parkcert.evaluation.process.EvaluationVariables.GROUP_COMMENT;
import static org.parkcert.evaluation.process.EvaluationVariables.QUALIFIED_CASES;
import static org.parkcert.evaluation.process.EvaluationVariables.REEXAMINE_BY;
import static org.parkcert.evaluation.process.EvaluationVariables.RESULTS_CONFIRMED;
import static org.parkcert.evaluation.process.EvaluationVariables.SEND_BACK_REASON;
import static org.parkcert.evaluation.process.EvaluationVariables.SENT_BACK_CASES;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.evaluation.RoundClosing;
import org.parkcert.evaluation.RoundDecision;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.springframework.stereotype.Component;

/** 确认结果 completed. */
@Component
class ConfirmResultsListener implements TaskListener {

    private final RoundClosing rounds;

    ConfirmResultsListener(RoundClosing rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        var decision = new RoundDecision(
                ticked(task, EXCELLENT_CASES),
                ticked(task, QUALIFIED_CASES),
                GROUP_COMMENT.findIn(task).orElse(null),
                ticked(task, SENT_BACK_CASES),
                SEND_BACK_REASON.findIn(task).orElse(null),
                REEXAMINE_BY.findIn(task).orElse(null));
        RESULTS_CONFIRMED.set(task.getExecution(), rounds.decide(CaseOf.task(task), decision, task.getAssignee()));
    }

    private static List<String> ticked(DelegateTask task, FormField<List<String>> field) {
        return field.findIn(task).orElse(List.of()).stream().distinct().toList();
    }
}
