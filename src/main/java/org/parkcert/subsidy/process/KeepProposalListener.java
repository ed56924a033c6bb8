package org.parkcert.subsidy.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 拟定补助金额 completed. */
@Component
class KeepProposalListener implements TaskListener {

    private static final FormField<Boolean> PROPOSED = FormField.flag("subsidyProposed");
    private static final FormField<String> YEAR = FormField.text("subsidyYear");
    private static final FormField<String> AMOUNT = FormField.text("proposedAmount");
    private static final FormField<String> REASON = FormField.text("adjustmentReason");
    private static final FormField<String> PURPOSE = FormField.text("subsidyPurpose");

    private final Subsidies subsidies;

    KeepProposalListener(Subsidies subsidies) {
        this.subsidies = subsidies;
    }

    @Override
    public void notify(DelegateTask task) {
        var caseNumber = CaseOf.task(task);
        if (!PROPOSED.findIn(task).orElse(false)) {
            subsidies.proposeNone(caseNumber, REASON.findIn(task).orElse(null));
            return;
        }
        subsidies.propose(
                caseNumber,
                new Subsidies.Proposal(
                        YEAR.findIn(task).orElse(null),
                        AMOUNT.findIn(task).orElse(null),
                        REASON.findIn(task).orElse(null),
                        PURPOSE.findIn(task).orElse(null)));
    }
}
