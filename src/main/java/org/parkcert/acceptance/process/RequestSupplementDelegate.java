package org.parkcert.acceptance.process;

import static org.parkcert.acceptance.process.AcceptanceVariables.MATERIALS_TABLE;
import static org.parkcert.acceptance.process.AcceptanceVariables.SUPPLEMENT_DAYS;
import static org.parkcert.acceptance.process.AcceptanceVariables.SUPPLEMENT_EXPIRES_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 一次性告知补正. */
@Component
class RequestSupplementDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    RequestSupplementDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var supplement = acceptance.requestSupplement(
                CaseOf.execution(execution), MATERIALS_TABLE.in(execution), SUPPLEMENT_DAYS.in(execution));
        SUPPLEMENT_EXPIRES_AT.set(execution, supplement.expiresAt());
    }
}
