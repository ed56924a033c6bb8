package org.parkcert.subsidy.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.subsidy.SubsidyPayments;
import org.springframework.stereotype.Component;

/** 财务审核 completed: what is agreed is granted from now on. */
@Component
class KeepFundsListener implements TaskListener {

    private static final FormField<Boolean> APPROVED = FormField.flag("fundsApproved");

    private final SubsidyPayments subsidyPayments;

    KeepFundsListener(SubsidyPayments subsidyPayments) {
        this.subsidyPayments = subsidyPayments;
    }

    @Override
    public void notify(DelegateTask task) {
        if (APPROVED.findIn(task).orElse(false)) {
            subsidyPayments.approve(CaseOf.task(task));
        } else {
            subsidyPayments.disapprove(CaseOf.task(task));
        }
    }
}
