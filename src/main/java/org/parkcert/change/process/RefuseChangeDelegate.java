package org.parkcert.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.change.Changes;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 复函不同意, with the leader's reasons. */
@Component
class RefuseChangeDelegate implements JavaDelegate {

    private final Changes changes;

    RefuseChangeDelegate(Changes changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.refuse(CaseOf.execution(execution));
    }
}
