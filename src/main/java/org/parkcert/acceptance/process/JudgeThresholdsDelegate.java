package org.parkcert.acceptance.process;

import static org.parkcert.acceptance.process.AcceptanceVariables.ELIGIBILITY;
import static org.parkcert.acceptance.process.AcceptanceVariables.THRESHOLDS_MODE;
import static org.parkcert.acceptance.process.AcceptanceVariables.THRESHOLDS_TABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.eligibility.ThresholdsMode;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 核对申报条件. */
@Component
class JudgeThresholdsDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    JudgeThresholdsDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var mode = ThresholdsMode.of(THRESHOLDS_MODE.in(execution));
        var verdict = acceptance.judgeThresholds(CaseOf.execution(execution), THRESHOLDS_TABLE.in(execution), mode);
        ELIGIBILITY.set(execution, mode.consequenceOf(verdict).key());
    }
}
