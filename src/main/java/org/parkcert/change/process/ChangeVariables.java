package org.parkcert.change.process;

import static org.parkcert.process.ProcessVariable.moment;
import static org.parkcert.process.ProcessVariable.text;

import java.time.LocalDateTime;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** What the steps of a change write and read. */
final class ChangeVariables {

    static final FormField<String> CHANGE_KIND = FormField.text("changeKind");
    static final FormField<String> CHANGE_CONTENT = FormField.text("changeContent");
    static final FormField<String> CHANGE_FROM = FormField.text("changeFrom");

    static final FormField<Boolean> APPROVED = FormField.flag("approved");
    static final FormField<String> DECISION_COMMENT = FormField.text("decisionComment");

    /** Read by 告知拟作决定: the change that isn't consented to. */
    static final ProcessVariable<String> INTENDED_DECISION = text("intendedDecision");

    /** {@code consent} where the authority consents, {@code acknowledgement} where it doesn't; input of 定下生效日期. */
    static final ProcessVariable<String> SETTLED_BY = text("settledBy");

    /** Read by the timer {@code event_changeDay}. */
    static final ProcessVariable<LocalDateTime> CHANGE_DAY_AT = moment("changeDayAt");

    private ChangeVariables() {}
}
