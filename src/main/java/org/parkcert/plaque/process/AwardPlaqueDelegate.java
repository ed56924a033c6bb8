package org.parkcert.plaque.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.plaque.Plaques;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 制发标牌和证书. */
@Component
class AwardPlaqueDelegate implements JavaDelegate {

    private final Plaques plaques;

    AwardPlaqueDelegate(Plaques plaques) {
        this.plaques = plaques;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plaques.award(CaseOf.execution(execution));
    }
}
