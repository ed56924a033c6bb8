package org.parkcert.rectification.process;

import static org.parkcert.process.ProcessVariable.count;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.moment;
import static org.parkcert.process.ProcessVariable.text;

import java.time.LocalDateTime;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** The variables and form fields of shared-rectification. */
final class RectificationVariables {

    /** How long it may take unless the officer writes a day; handed in by the calling authority. */
    static final ProcessVariable<Integer> RECTIFICATION_MONTHS = count("rectificationMonths");

    /** Why it is ordered, one reason a line; optional, handed in by the caller. */
    static final ProcessVariable<String> RECTIFICATION_REASON = text("rectificationReason");

    /** Read by the timer {@code event_rectificationExpired}. */
    static final ProcessVariable<LocalDateTime> RECTIFICATION_EXPIRES_AT = moment("rectificationExpiresAt");

    /** Answered in 核查整改情况, read by the gateway 整改是否合格？, handed back to the caller. */
    static final ProcessVariable<Boolean> RECTIFIED = flag("rectified");

    static final FormField<String> DEMAND = FormField.text("rectificationDemand");
    static final FormField<String> DUE_ON = FormField.text("rectificationDueOn");
    static final FormField<String> REPORT = FormField.text("rectificationReport");
    static final FormField<Boolean> EXTENDED = FormField.flag("rectificationExtended");
    static final FormField<String> EXTENSION_REASON = FormField.text("extensionReason");
    static final FormField<Boolean> FOUND_RECTIFIED = FormField.flag("rectified");
    static final FormField<String> COMMENT = FormField.text("rectificationComment");

    private RectificationVariables() {}
}
