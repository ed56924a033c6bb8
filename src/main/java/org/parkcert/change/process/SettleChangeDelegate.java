package org.parkcert.change.process;

import static org.parkcert.change.process.ChangeVariables.CHANGE_DAY_AT;
import static org.parkcert.change.process.ChangeVariables.SETTLED_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.change.Changes;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 定下生效日期. */
@Component
class SettleChangeDelegate implements JavaDelegate {

    private final Changes changes;

    SettleChangeDelegate(Changes changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = CaseOf.execution(execution);
        var from =
                SETTLED_BY.in(execution).equals("consent") ? changes.consent(caseNumber) : changes.settle(caseNumber);
        CHANGE_DAY_AT.set(execution, from.atStartOfDay());
    }
}
