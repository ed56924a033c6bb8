package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.decision.Statements;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.springframework.stereotype.Component;

/** 陈述申辩 completed. */
@Component
class KeepStatementListener implements TaskListener {

    private static final FormField<Boolean> WAIVED = FormField.flag("statementWaived");
    private static final FormField<String> CONTENT = FormField.text("statementContent");

    private final Statements statements;

    KeepStatementListener(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void notify(DelegateTask task) {
        statements.make(
                CaseOf.task(task),
                WAIVED.findIn(task).orElse(false),
                CONTENT.findIn(task).orElse(null),
                task.getAssignee());
    }
}
