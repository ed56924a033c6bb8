package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.DUTIES_LEFT;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.duty.Duties;
import org.springframework.stereotype.Component;

/** 列出到期应办的任务. */
@Component
class ListOwedDutiesDelegate implements JavaDelegate {

    private final Duties duties;

    ListOwedDutiesDelegate(Duties duties) {
        this.duties = duties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var authority = Objects.requireNonNull(execution.getTenantId(), "schedules belong to an authority");
        DUTIES_LEFT.set(execution, duties.listOwed(authority, DutyVariables.terms(execution)));
    }
}
