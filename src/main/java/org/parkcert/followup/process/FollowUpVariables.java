package org.parkcert.followup.process;

import static org.parkcert.process.ProcessVariable.count;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.moment;
import static org.parkcert.process.ProcessVariable.text;

import java.time.LocalDateTime;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** The inputs of the steps of a follow-up (typed in the diagram) and the moments for which it waits. */
final class FollowUpVariables {

    /** Id of the procedure that starts; input of 启动后续跟踪. */
    static final ProcessVariable<String> FOLLOW_UP_PROCESS = text("followUpProcess");

    /** Input of 起算期限. */
    static final ProcessVariable<Integer> PERIOD_MONTHS = count("periodMonths");

    /** How many days before the end the locality is reminded; input of 起算期限, none for 0. */
    static final ProcessVariable<Integer> REMINDER_DAYS = count("reminderDays");

    /** By how many months the period may be extended once, not at all for 0; input of 起算期限. */
    static final ProcessVariable<Integer> EXTENSION_MONTHS = count("extensionMonths");

    /** Matter whose first application in time satisfies the follow-up; input of 起算期限. */
    static final ProcessVariable<String> SATISFIED_BY_MATTER = text("satisfiedByMatter");

    /** {@code opening} where the period runs from the day on which the park opened; else it runs from the decision. */
    static final ProcessVariable<String> STARTS_WITH = text("startsWith");

    /** What has to be reached, a table of the main diagram; input of 核对跟踪数据. */
    static final ProcessVariable<String> THRESHOLDS_TABLE = text("thresholdsTable");

    /** Read by the gateway 是否达到？. */
    static final ProcessVariable<Boolean> REACHED = flag("reached");

    static final FormField<String> OPENED_ON = FormField.text("openedOn");

    /** Name of the document's template; input of 提醒 and of 登记期满. */
    static final ProcessVariable<String> DOCUMENT_TEMPLATE = text("documentTemplate");

    /** Read by the timer {@code event_reminderDue}. */
    static final ProcessVariable<LocalDateTime> REMINDER_DUE_AT = moment("reminderDueAt");

    /** Read by the timer {@code event_periodExpired}. */
    static final ProcessVariable<LocalDateTime> PERIOD_EXPIRES_AT = moment("periodExpiresAt");

    private FollowUpVariables() {}
}
