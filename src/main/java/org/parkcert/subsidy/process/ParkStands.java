package org.parkcert.subsidy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.parkcert.subsidy.Subsidies;
import org.springframework.stereotype.Component;

/** 园区是否仍在册？ What was granted to a park is paid only while it is a recognised one. */
@Component
class ParkStands implements ExpressionBean {

    private final Subsidies subsidies;

    ParkStands(Subsidies subsidies) {
        this.subsidies = subsidies;
    }

    public boolean of(DelegateExecution execution) {
        return subsidies.parkStands(CaseOf.execution(execution));
    }
}
