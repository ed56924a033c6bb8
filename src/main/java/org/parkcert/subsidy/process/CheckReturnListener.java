package org.parkcert.subsidy.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.subsidy.SubsidyReturns;
import org.springframework.stereotype.Component;

/** 登记事实和证据, 决定处理措施 completed: only what was paid can be ordered back. */
@Component
class CheckReturnListener implements TaskListener {

    private static final FormField<List<String>> MEASURES = FormField.keys("measures");
    private static final FormField<String> AMOUNT = FormField.text("repaymentAmount");

    private static final FormField<List<String>> INTENDED = FormField.keys("intendedMeasures");
    private static final FormField<String> INTENDED_AMOUNT = FormField.text("intendedRepayment");

    private final SubsidyReturns subsidyReturns;

    CheckReturnListener(SubsidyReturns subsidyReturns) {
        this.subsidyReturns = subsidyReturns;
    }

    @Override
    public void notify(DelegateTask task) {
        check(task, INTENDED, INTENDED_AMOUNT);
        check(task, MEASURES, AMOUNT);
    }

    private void check(DelegateTask task, FormField<List<String>> measures, FormField<String> amount) {
        if (measures.findIn(task).orElse(List.of()).contains("repayment")) {
            subsidyReturns.check(
                    CaseOf.task(task), amount.name(), amount.findIn(task).orElse(null));
        }
    }
}
