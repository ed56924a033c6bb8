package org.parkcert.change.process;

import static org.parkcert.change.process.ChangeVariables.CHANGE_CONTENT;
import static org.parkcert.change.process.ChangeVariables.CHANGE_FROM;
import static org.parkcert.change.process.ChangeVariables.CHANGE_KIND;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.change.Changes;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 报告变更 completed. */
@Component
class ReportChangeListener implements TaskListener {

    private final Changes changes;

    ReportChangeListener(Changes changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateTask task) {
        changes.report(
                CaseOf.task(task),
                CHANGE_KIND.findIn(task).orElse(null),
                CHANGE_CONTENT.findIn(task).orElse(null),
                CHANGE_FROM.findIn(task).orElse(null));
    }
}
