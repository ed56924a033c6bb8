package org.parkcert.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.sanction.Sanctions;
import org.springframework.stereotype.Component;

/** 登记定期评估 completed. */
@Component
class KeepPeriodicEvaluationListener implements TaskListener {

    private static final FormField<String> YEAR = FormField.text("evaluatedYear");
    private static final FormField<String> FINDING = FormField.text("evaluationFinding");

    private static final FormField<Boolean> MISCONDUCT = FormField.flag("misconductFound");

    private final Sanctions sanctions;

    KeepPeriodicEvaluationListener(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public void notify(DelegateTask task) {
        sanctions.recordEvaluation(
                CaseOf.task(task),
                YEAR.findIn(task).orElse(null),
                FINDING.findIn(task).orElse(null),
                MISCONDUCT.findIn(task).orElse(false));
    }
}
