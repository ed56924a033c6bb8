package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.DUTIES_LEFT;
import static org.parkcert.duty.process.DutyVariables.MATTER;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.duty.Duties;
import org.springframework.stereotype.Component;

/** 为下一园区立案. */
@Component
class OpenNextDutyDelegate implements JavaDelegate {

    private final Duties duties;

    OpenNextDutyDelegate(Duties duties) {
        this.duties = duties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var authority = Objects.requireNonNull(execution.getTenantId(), "schedules belong to an authority");
        DUTIES_LEFT.set(execution, duties.openNext(authority, MATTER.in(execution)));
    }
}
