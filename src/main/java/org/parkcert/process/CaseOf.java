package org.parkcert.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.parkcert.shared.CaseNumber;

/** The case of an execution or a task: its business key. */
public final class CaseOf {

    private CaseOf() {}

    public static CaseNumber execution(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }

    /** Empty for a process without business key, such as a schedule, and for one that comes before the case. */
    static Optional<CaseNumber> find(DelegateExecution execution) {
        return Optional.ofNullable(execution.getProcessBusinessKey()).flatMap(CaseNumber::find);
    }

    public static CaseNumber task(DelegateTask task) {
        return execution(task.getExecution());
    }
}
