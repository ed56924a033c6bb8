package org.parkcert.acceptance.process;

import static org.parkcert.acceptance.process.AcceptanceVariables.ACCEPTED;
import static org.parkcert.acceptance.process.AcceptanceVariables.REFUSAL_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 记录退回理由. */
@Component
class RecordReturnDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    RecordReturnDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acceptance.giveBack(CaseOf.execution(execution));
        ACCEPTED.set(execution, false);
        REFUSAL_REASON.set(execution, "不符合申报条件");
    }
}
