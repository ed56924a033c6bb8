package org.parkcert.duty.process;

import static org.parkcert.duty.process.DutyVariables.LATE_FROM_AT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** 填报 is due at the end of the report's day. */
@Component
class ReportDueListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        var lateFrom = LATE_FROM_AT.in(task.getExecution());
        task.setDueDate(Date.from(lateFrom.atZone(ChinaTime.ZONE).toInstant()));
    }
}
