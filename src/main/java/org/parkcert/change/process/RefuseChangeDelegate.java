package org.parkcert.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.casefile.DecisionRecords;
import org.parkcert.change.Changes;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 答复不同意, with the leader's reasons. */
@Component
class RefuseChangeDelegate implements JavaDelegate {

    private final Changes changes;
    private final DecisionRecords records;

    RefuseChangeDelegate(Changes changes, DecisionRecords records) {
        this.changes = changes;
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = CaseOf.execution(execution);
        var reason = records.of(caseNumber).stream()
                .filter(record -> "false".equals(record.fields().get("approved")))
                .map(record -> record.fields().getOrDefault("decisionComment", ""))
                .reduce("", (earlier, later) -> later);
        changes.refuse(caseNumber, reason);
    }
}
