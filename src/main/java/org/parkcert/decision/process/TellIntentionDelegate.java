package org.parkcert.decision.process;

import static org.parkcert.decision.process.DecisionVariables.STATEMENT_EXPIRES_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.decision.Statements;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 告知拟作决定. */
@Component
class TellIntentionDelegate implements JavaDelegate {

    private final Statements statements;

    TellIntentionDelegate(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var statement = statements.tell(CaseOf.execution(execution));
        STATEMENT_EXPIRES_AT.set(execution, statement.expiresAt());
    }
}
