package org.parkcert.subsidy.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 财务审核 completed: what is agreed is granted from now on. */
@Component
class KeepFundsListener implements TaskListener {

    private static final FormField<Boolean> APPROVED = FormField.flag("fundsApproved");

    private final Subsidies subsidies;

    KeepFundsListener(Subsidies subsidies) {
        this.subsidies = subsidies;
    }

    @Override
    public void notify(DelegateTask task) {
        if (APPROVED.findIn(task).orElse(false)) {
            subsidies.approve(CaseOf.task(task));
        } else {
            subsidies.disapprove(CaseOf.task(task));
        }
    }
}
