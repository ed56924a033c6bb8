package org.parkcert.process;

import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** 期限顺延: a timer doesn't move when the variable does from which it was set, so both are moved together. */
@Component
public class MovableTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    MovableTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /**
     * Moves the open timer of an element in the case's instances of a process.
     *
     * @param timer the variable that the timer was set from
     * @param elementId the timer event
     */
    public void move(
            CaseNumber caseNumber,
            String processId,
            String elementId,
            ProcessVariable<LocalDateTime> timer,
            LocalDateTime endsAt) {
        var due = Date.from(endsAt.atZone(ChinaTime.ZONE).toInstant());
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .processDefinitionKey(processId)
                .list()
                .forEach(instance -> {
                    runtime.setVariable(instance.getId(), timer.name(), due);
                    management
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .activityId(elementId)
                            .list()
                            .forEach(job -> management.setJobDuedate(job.getId(), due, false));
                });
    }
}
