package org.parkcert.decision.process;

import static org.parkcert.decision.process.DecisionVariables.INTENDED_DECISION;
import static org.parkcert.decision.process.DecisionVariables.INTENDED_DOCUMENT;
import static org.parkcert.decision.process.DecisionVariables.INTENDED_TITLE;
import static org.parkcert.decision.process.DecisionVariables.STATEMENT_EXPIRES_AT;

import java.util.List;
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
        var statement = statements.tell(CaseOf.execution(execution), told(execution));
        STATEMENT_EXPIRES_AT.set(execution, statement.expiresAt());
    }

    private static Statements.Told told(DelegateExecution execution) {
        return INTENDED_DOCUMENT
                .findIn(execution)
                .map(template -> new Statements.Told(
                        template,
                        INTENDED_TITLE.in(execution),
                        INTENDED_DECISION
                                .findIn(execution)
                                .map(intended -> intended.lines().toList())
                                .orElse(List.of())))
                .orElse(Statements.Told.REFUSAL);
    }
}
