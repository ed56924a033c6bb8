package org.parkcert.followup.process;

import static org.parkcert.followup.process.FollowUpVariables.OPENED_ON;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.followup.FollowUpRefused;
import org.parkcert.followup.FollowUps;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 登记开园日期 completed. */
@Component
class RecordOpeningListener implements TaskListener {

    private final FollowUps followUps;
    private final ElementClause clauses;

    RecordOpeningListener(FollowUps followUps, ElementClause clauses) {
        this.followUps = followUps;
        this.clauses = clauses;
    }

    @Override
    public void notify(DelegateTask task) {
        followUps.recordOpening(CaseOf.task(task), openedOn(task), clauses.of(task.getExecution()));
    }

    private static LocalDate openedOn(DelegateTask task) {
        try {
            return LocalDate.parse(OPENED_ON.findIn(task).orElse(""));
        } catch (DateTimeParseException notADay) {
            throw FollowUpRefused.noDay();
        }
    }
}
