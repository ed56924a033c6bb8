package org.parkcert.sanction.process;

import static org.parkcert.sanction.process.SanctionVariables.CLAUSE;
import static org.parkcert.sanction.process.SanctionVariables.INTENDED_MEASURES;
import static org.parkcert.sanction.process.SanctionVariables.MEASURES_OFFERED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.sanction.Sanctions;
import org.springframework.stereotype.Component;

/** 立案. */
@Component
class OpenSanctionDelegate implements JavaDelegate {

    private final Sanctions sanctions;

    OpenSanctionDelegate(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sanctions.open(
                CaseOf.execution(execution),
                CLAUSE.findIn(execution).orElse(null),
                MEASURES_OFFERED.in(execution),
                INTENDED_MEASURES.findIn(execution).orElse(""));
    }
}
