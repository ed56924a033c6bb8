package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.RETURNED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.subsidy.SubsidyReturns;
import org.springframework.stereotype.Component;

/** 登记退还 completed. */
@Component
class KeepReturnListener implements TaskListener {

    private static final FormField<String> AMOUNT = FormField.text("returnedAmount");
    private static final FormField<String> RETURNED_ON = FormField.text("returnedOn");
    private static final FormField<String> VOUCHER = FormField.text("returnVoucher");

    private final SubsidyReturns subsidyReturns;

    KeepReturnListener(SubsidyReturns subsidyReturns) {
        this.subsidyReturns = subsidyReturns;
    }

    @Override
    public void notify(DelegateTask task) {
        var caseNumber = CaseOf.task(task);
        subsidyReturns.record(
                caseNumber,
                AMOUNT.findIn(task).orElse(null),
                RETURNED_ON.findIn(task).orElse(null),
                VOUCHER.findIn(task).orElse(null));
        RETURNED.set(task.getExecution(), subsidyReturns.owed(caseNumber).signum() == 0);
    }
}
