package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.decision.Statements;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.springframework.stereotype.Component;

/** 法制审核 completed. */
@Component
class KeepLegalityListener implements TaskListener {

    private static final FormField<Boolean> CONFIRMED = FormField.flag("legalityConfirmed");
    private static final FormField<String> COMMENT = FormField.text("legalityComment");

    private final Statements statements;

    KeepLegalityListener(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void notify(DelegateTask task) {
        statements.check(
                CaseOf.task(task),
                CONFIRMED.findIn(task).orElse(false),
                COMMENT.findIn(task).orElse(null),
                task.getAssignee());
    }
}
