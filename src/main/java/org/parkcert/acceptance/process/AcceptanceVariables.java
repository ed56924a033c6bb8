package org.parkcert.acceptance.process;

import static org.parkcert.process.ProcessVariable.count;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.moment;
import static org.parkcert.process.ProcessVariable.text;

import java.time.LocalDateTime;
import java.util.List;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** The variables of shared-acceptance. */
final class AcceptanceVariables {

    /** Decision id of the checklist; handed in by the calling authority. */
    static final ProcessVariable<String> MATERIALS_TABLE = text("materialsTable");

    /** Decision id of the conditions; handed in by the calling authority. */
    static final ProcessVariable<String> THRESHOLDS_TABLE = text("thresholdsTable");

    /** {@code blocking} or {@code advisory}; handed in by the calling authority. */
    static final ProcessVariable<String> THRESHOLDS_MODE = text("thresholdsMode");

    /** Working days to supplement; handed in by the calling authority. */
    static final ProcessVariable<Integer> SUPPLEMENT_DAYS = count("supplementDays");

    /** Read by the timer 补正期满. */
    static final ProcessVariable<LocalDateTime> SUPPLEMENT_EXPIRES_AT = moment("supplementExpiresAt");

    /** {@code eligible}, {@code exceptional} or {@code ineligible}; read by the gateway 是否符合申报条件？. */
    static final ProcessVariable<String> ELIGIBILITY = text("eligibility");

    /** Handed back to the caller. */
    static final ProcessVariable<Boolean> ACCEPTED = flag("accepted");

    /** Handed back to the caller. */
    static final ProcessVariable<Boolean> WITHDRAWN_BY_DEFAULT = flag("withdrawnByDefault");

    /** That there are reasons, and the first of them; all of them stand in the case file. Handed back to the caller. */
    static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");

    static final FormField<Boolean> MATERIALS_COMPLETE = FormField.flag("materialsComplete");
    static final FormField<String> MATERIALS_COMMENT = FormField.text("materialsComment");

    /** Codes of the materials that are missing or not right; optional. */
    static final FormField<List<String>> SUPPLEMENT_MATERIALS = FormField.keys("supplementMaterials");

    private AcceptanceVariables() {}
}
