package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.GRANTED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 审批补助金额 completed: what is not approved goes back to the officer. */
@Component
class KeepAmountListener implements TaskListener {

    private static final FormField<Boolean> APPROVED = FormField.flag("approved");
    private static final FormField<String> AMOUNT = FormField.text("decidedAmount");
    private static final FormField<String> COMMENT = FormField.text("decisionComment");

    private final Subsidies subsidies;

    KeepAmountListener(Subsidies subsidies) {
        this.subsidies = subsidies;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean approved = APPROVED.findIn(task).orElse(false);
        GRANTED.set(task.getExecution(), approved);
        if (approved) {
            subsidies.settle(
                    CaseOf.task(task),
                    AMOUNT.findIn(task).orElse(null),
                    COMMENT.findIn(task).orElse(null));
        }
    }
}
