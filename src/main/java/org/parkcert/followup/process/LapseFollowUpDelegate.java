package org.parkcert.followup.process;

import static org.parkcert.followup.process.FollowUpVariables.DOCUMENT_TEMPLATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.followup.FollowUps;
import org.parkcert.process.CaseOf;
import org.parkcert.process.DefinitionKey;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 登记期满失效. */
@Component
class LapseFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;
    private final ElementClause clauses;

    LapseFollowUpDelegate(FollowUps followUps, ElementClause clauses) {
        this.followUps = followUps;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.lapse(
                CaseOf.execution(execution),
                DefinitionKey.of(execution),
                DOCUMENT_TEMPLATE.in(execution),
                clauses.of(execution));
    }
}
