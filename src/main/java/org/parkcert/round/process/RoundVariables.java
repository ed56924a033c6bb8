package org.parkcert.round.process;

import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.text;

import java.util.List;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** The variables and form fields of shared-round-listing and of the procedures of rounds. */
final class RoundVariables {

    /** Of the review before; optional, handed in by the calling authority. */
    static final ProcessVariable<String> REVIEW_SCORE = text("reviewScore");

    /** Read by the gateway 是否列入名单？, handed back to the caller. */
    static final ProcessVariable<Boolean> LISTED = flag("listed");

    /** The list on which the case stands, for its public notice. Handed back to the caller. */
    static final ProcessVariable<String> NOTICE_LIST = text("noticeList");

    /** That there are reasons; all of them stand in the case file. Handed back to the caller. */
    static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");

    static final FormField<List<String>> LISTED_CASES = FormField.keys("listedCases");
    static final FormField<String> NOT_LISTED_REASON = FormField.text("notListedReason");

    private RoundVariables() {}
}
