package org.parkcert.plaque.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.plaque.Plaques;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 是否公告并收回标牌？ A withdrawal is published and the plaque taken back (P-9). */
@Component
class PlaqueReturnDue implements ExpressionBean {

    private final Plaques plaques;

    PlaqueReturnDue(Plaques plaques) {
        this.plaques = plaques;
    }

    public boolean of(DelegateExecution execution) {
        return plaques.isReturnDue(CaseOf.execution(execution));
    }
}
