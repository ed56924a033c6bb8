package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.casefile.Deliveries;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 是否登记送达？ Delivery is proved by a record (P-8). */
@Component
class DeliveryProofDue implements ExpressionBean {

    private final Deliveries deliveries;

    DeliveryProofDue(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    public boolean of(DelegateExecution execution) {
        return deliveries.proved(CaseOf.execution(execution));
    }
}
