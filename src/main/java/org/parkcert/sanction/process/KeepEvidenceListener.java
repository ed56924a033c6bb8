package org.parkcert.sanction.process;

import static org.parkcert.sanction.process.SanctionVariables.INTENDED_DECISION;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.sanction.Measure;
import org.parkcert.sanction.Sanctions;
import org.springframework.stereotype.Component;

/** 登记事实和证据 completed; what may be ordered back was checked before. */
@Component
class KeepEvidenceListener implements TaskListener {

    private static final FormField<String> FACTS = FormField.text("sanctionFacts");
    private static final FormField<String> EVIDENCE = FormField.text("sanctionEvidence");
    private static final FormField<List<String>> INTENDED = FormField.keys("intendedMeasures");
    private static final FormField<String> REPAYMENT = FormField.text("intendedRepayment");
    private static final FormField<String> OTHER = FormField.text("otherMeasure");

    private final Sanctions sanctions;

    KeepEvidenceListener(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public void notify(DelegateTask task) {
        var intended = INTENDED.findIn(task).orElse(List.of());
        var sanction = sanctions.record(
                CaseOf.task(task),
                new Sanctions.Evidence(
                        FACTS.findIn(task).orElse(null),
                        EVIDENCE.findIn(task).orElse(null),
                        intended,
                        intended.contains(Measure.REPAYMENT.key())
                                ? REPAYMENT.findIn(task).map(BigDecimal::new).orElse(null)
                                : null,
                        OTHER.findIn(task).orElse(null)),
                task.getAssignee());
        INTENDED_DECISION.set(task.getExecution(), String.join("\n", sanction.intendedLabels()));
    }
}
