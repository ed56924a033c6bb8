package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.decision.Statements;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 是否须事先告知？ An adverse decision is told before it is signed (P-7). */
@Component
class StatementDue implements ExpressionBean {

    private final Statements statements;

    StatementDue(Statements statements) {
        this.statements = statements;
    }

    public boolean of(DelegateExecution execution) {
        return statements.isDue(CaseOf.execution(execution));
    }
}
