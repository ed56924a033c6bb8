package org.parkcert.plaque.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.plaque.Plaques;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 发布取消授牌公告. */
@Component
class PublishWithdrawalDelegate implements JavaDelegate {

    private final Plaques plaques;

    PublishWithdrawalDelegate(Plaques plaques) {
        this.plaques = plaques;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plaques.publishWithdrawal(CaseOf.execution(execution));
    }
}
