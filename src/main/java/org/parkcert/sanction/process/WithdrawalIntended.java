package org.parkcert.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.parkcert.sanction.Sanctions;
import org.springframework.stereotype.Component;

/** 是否拟取消授牌？ A withdrawal is studied by a meeting first (P-4). */
@Component
class WithdrawalIntended implements ExpressionBean {

    private final Sanctions sanctions;

    WithdrawalIntended(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    public boolean of(DelegateExecution execution) {
        return sanctions.isWithdrawalIntended(CaseOf.execution(execution));
    }
}
