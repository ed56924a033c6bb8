package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.parkcert.decision.Statements;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** The time for a statement ends: made, waived, or over. */
@Component
class CloseStatementListener implements ExecutionListener {

    private final Statements statements;

    CloseStatementListener(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        statements.close(CaseOf.execution(execution));
    }
}
