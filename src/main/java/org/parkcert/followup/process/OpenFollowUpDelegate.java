package org.parkcert.followup.process;

import static org.parkcert.followup.process.FollowUpVariables.EXTENSION_MONTHS;
import static org.parkcert.followup.process.FollowUpVariables.PERIOD_EXPIRES_AT;
import static org.parkcert.followup.process.FollowUpVariables.PERIOD_MONTHS;
import static org.parkcert.followup.process.FollowUpVariables.REMINDER_DAYS;
import static org.parkcert.followup.process.FollowUpVariables.REMINDER_DUE_AT;
import static org.parkcert.followup.process.FollowUpVariables.SATISFIED_BY_MATTER;
import static org.parkcert.followup.process.FollowUpVariables.STARTS_WITH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.followup.FollowUp;
import org.parkcert.followup.FollowUps;
import org.parkcert.process.CaseOf;
import org.parkcert.process.DefinitionKey;
import org.springframework.stereotype.Component;

/** 起算期限. */
@Component
class OpenFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;

    OpenFollowUpDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var terms = new FollowUp.Terms(
                PERIOD_MONTHS.in(execution),
                REMINDER_DAYS.findIn(execution).orElse(0),
                EXTENSION_MONTHS.findIn(execution).orElse(0),
                SATISFIED_BY_MATTER.findIn(execution).orElse(null));
        var caseNumber = CaseOf.execution(execution);
        var process = DefinitionKey.of(execution);
        var instance = execution.getProcessInstanceId();
        var followUp = STARTS_WITH.findIn(execution).filter("opening"::equals).isPresent()
                ? followUps.openFromOpening(caseNumber, process, instance, terms)
                : followUps.open(caseNumber, process, instance, terms);
        REMINDER_DUE_AT.set(execution, followUp.reminderDueAt());
        PERIOD_EXPIRES_AT.set(execution, followUp.expiresAt());
    }
}
