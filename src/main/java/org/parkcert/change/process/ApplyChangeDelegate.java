package org.parkcert.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.change.Changes;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 变更生效. */
@Component
class ApplyChangeDelegate implements JavaDelegate {

    private final Changes changes;

    ApplyChangeDelegate(Changes changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.takeEffect(CaseOf.execution(execution));
    }
}
