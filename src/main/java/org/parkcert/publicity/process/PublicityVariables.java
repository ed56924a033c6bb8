package org.parkcert.publicity.process;

import static org.parkcert.process.ProcessVariable.count;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.moment;
import static org.parkcert.process.ProcessVariable.text;

import java.time.LocalDateTime;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** The variables and form fields of shared-public-notice. */
final class PublicityVariables {

    /** How long the notice runs; handed in by the calling authority. */
    static final ProcessVariable<Integer> NOTICE_DAYS = count("noticeDays");

    /** {@code working-days} or {@code calendar-days}; handed in by the calling authority. */
    static final ProcessVariable<String> NOTICE_DAY_KIND = text("noticeDayKind");

    /** The list on which the case stands; optional. */
    static final ProcessVariable<String> NOTICE_LIST = text("noticeList");

    /** Read by the timer 公示期满. */
    static final ProcessVariable<LocalDateTime> NOTICE_EXPIRES_AT = moment("noticeExpiresAt");

    /** Receipt of the objection that an instance of 异议核查 is about; local to it. */
    static final ProcessVariable<String> OBJECTION_ID = text("objectionId");

    /** Read by the gateway 是否有异议成立？, handed back to the caller. */
    static final ProcessVariable<Boolean> OBJECTION_UPHELD = flag("objectionUpheld");

    /** Read by the gateway 公示内容是否有重大变更？. */
    static final ProcessVariable<Boolean> NOTICE_TO_RENEW = flag("noticeToRenew");

    /** That there are reasons; all of them stand in the case file. Handed back to the caller. */
    static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");

    static final FormField<Boolean> OBJECTION_VERIFIED = FormField.flag("objectionVerified");
    static final FormField<String> OBJECTION_FINDING = FormField.text("objectionFinding");

    /** Unsigned and without any lead; optional. */
    static final FormField<Boolean> OBJECTION_DISMISSED = FormField.flag("objectionDismissed");

    /** What has materially changed and is put on notice anew; optional. */
    static final FormField<String> MATERIAL_CHANGE = FormField.text("materialChange");

    private PublicityVariables() {}
}
