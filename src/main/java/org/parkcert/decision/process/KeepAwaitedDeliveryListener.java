package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.casefile.Deliveries;
import org.parkcert.decision.Decisions;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.springframework.stereotype.Component;

/** 登记送达 of what another step than the decision issued, completed. */
@Component
class KeepAwaitedDeliveryListener implements TaskListener {

    private static final FormField<String> DELIVERED_ON = FormField.text("deliveredOn");
    private static final FormField<String> RECIPIENT = FormField.text("recipient");
    private static final FormField<String> MANNER = FormField.text("deliveryManner");

    private final Decisions decisions;

    KeepAwaitedDeliveryListener(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        decisions.recordAwaitedDelivery(
                CaseOf.task(task),
                new Deliveries.Proof(
                        DELIVERED_ON.findIn(task).orElse(null),
                        RECIPIENT.findIn(task).orElse(null),
                        MANNER.findIn(task).orElse(null)));
    }
}
