package org.parkcert.subsidy.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.subsidy.SubsidySpending;
import org.springframework.stereotype.Component;

/** 登记支出 completed. */
@Component
class KeepSpendingListener implements TaskListener {

    private static final FormField<String> AMOUNT = FormField.text("spentAmount");
    private static final FormField<String> SPENT_ON = FormField.text("spentOn");
    private static final FormField<String> SPENT_FOR = FormField.text("spentFor");
    private static final FormField<String> VOUCHER = FormField.text("spendingVoucher");
    private static final FormField<Boolean> COMPLETE = FormField.flag("spendingComplete");
    private static final FormField<String> UNSPENT_REASON = FormField.text("unspentReason");

    private final SubsidySpending subsidySpending;

    KeepSpendingListener(SubsidySpending subsidySpending) {
        this.subsidySpending = subsidySpending;
    }

    @Override
    public void notify(DelegateTask task) {
        subsidySpending.spend(
                CaseOf.task(task),
                new SubsidySpending.Spent(
                        AMOUNT.findIn(task).orElse(null),
                        SPENT_ON.findIn(task).orElse(null),
                        SPENT_FOR.findIn(task).orElse(null),
                        VOUCHER.findIn(task).orElse(null)),
                COMPLETE.findIn(task).orElse(false),
                UNSPENT_REASON.findIn(task).orElse(null));
    }
}
