package org.parkcert.plaque.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.plaque.Plaques;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 制发标牌和证书. */
@Component
class AwardPlaqueDelegate implements JavaDelegate {

    private final Plaques plaques;
    private final ElementClause clauses;

    AwardPlaqueDelegate(Plaques plaques, ElementClause clauses) {
        this.plaques = plaques;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plaques.award(CaseOf.execution(execution), clauses.ofCaller(execution));
    }
}
