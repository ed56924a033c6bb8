package org.parkcert.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.parkcert.sanction.Sanctions;
import org.springframework.stereotype.Component;

/** 是否须事先告知？ Each turn of a sanction is told by itself (P-7). */
@Component
class SanctionToTell implements ExpressionBean {

    private final Sanctions sanctions;

    SanctionToTell(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    public boolean of(DelegateExecution execution) {
        return sanctions.isToBeTold(CaseOf.execution(execution));
    }
}
