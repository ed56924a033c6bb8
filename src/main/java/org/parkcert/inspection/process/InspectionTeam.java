package org.parkcert.inspection.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.inspection.Inspection;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 考察组成员, as candidates of 实地核实: {@code ${inspectionTeam.of(execution)}}. */
@Component
class InspectionTeam implements ExpressionBean {

    private final Inspection inspection;

    InspectionTeam(Inspection inspection) {
        this.inspection = inspection;
    }

    public List<String> of(DelegateExecution execution) {
        return inspection.team(CaseOf.execution(execution));
    }
}
