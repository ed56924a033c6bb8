package org.parkcert.sanction.process;

import static org.parkcert.sanction.process.SanctionVariables.RECTIFICATION_ORDERED;
import static org.parkcert.sanction.process.SanctionVariables.REPAYMENT_AMOUNT;
import static org.parkcert.sanction.process.SanctionVariables.REPAYMENT_ORDERED;
import static org.parkcert.sanction.process.SanctionVariables.SANCTIONED;
import static org.parkcert.sanction.process.SanctionVariables.WITHDRAWAL_ORDERED;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.sanction.Measure;
import org.parkcert.sanction.Sanctions;
import org.springframework.stereotype.Component;

/** 决定处理措施 completed; what may be ordered back was checked before. */
@Component
class KeepSanctionDecisionListener implements TaskListener {

    private static final FormField<List<String>> MEASURES = FormField.keys("measures");
    private static final FormField<String> AMOUNT = FormField.text("repaymentAmount");
    private static final FormField<String> COMMENT = FormField.text("decisionComment");

    private final Sanctions sanctions;

    KeepSanctionDecisionListener(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public void notify(DelegateTask task) {
        var chosen = MEASURES.findIn(task).orElse(List.of());
        var repayment = chosen.contains(Measure.REPAYMENT.key())
                ? AMOUNT.findIn(task).map(BigDecimal::new).orElse(null)
                : null;
        var sanction = sanctions.decide(
                CaseOf.task(task), chosen, repayment, COMMENT.findIn(task).orElse(null), task.getAssignee());
        var measures = sanction.chosenMeasures();
        var execution = task.getExecution();
        SANCTIONED.set(execution, !measures.isEmpty());
        WITHDRAWAL_ORDERED.set(execution, measures.contains(Measure.WITHDRAWAL));
        RECTIFICATION_ORDERED.set(execution, measures.contains(Measure.RECTIFICATION));
        REPAYMENT_ORDERED.set(execution, measures.contains(Measure.REPAYMENT));
        if (sanction.repaymentAmount() != null) {
            REPAYMENT_AMOUNT.set(execution, sanction.repaymentAmount());
        }
    }
}
