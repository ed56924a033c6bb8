package org.parkcert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.parkcert.shared.CaseNumber;

/** The case of an execution or a task: its business key. */
public final class CaseOf {

    private CaseOf() {}

    public static CaseNumber execution(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }

    public static CaseNumber task(DelegateTask task) {
        return execution(task.getExecution());
    }
}
