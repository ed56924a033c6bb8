package org.parkcert.inspection.process;

import static org.parkcert.inspection.process.InspectionVariables.ELIGIBILITY;
import static org.parkcert.inspection.process.InspectionVariables.THRESHOLDS_MODE;
import static org.parkcert.inspection.process.InspectionVariables.THRESHOLDS_TABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.eligibility.ThresholdsMode;
import org.parkcert.inspection.Inspection;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 按核实数据重新核对条件. */
@Component
class JudgeVerifiedFiguresDelegate implements JavaDelegate {

    private final Inspection inspection;

    JudgeVerifiedFiguresDelegate(Inspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var mode = ThresholdsMode.of(THRESHOLDS_MODE.in(execution));
        var verdict =
                inspection.judgeVerifiedFigures(CaseOf.execution(execution), THRESHOLDS_TABLE.in(execution), mode);
        ELIGIBILITY.set(execution, mode.consequenceOf(verdict).key());
    }
}
