package org.parkcert.inspection.process;

import static org.parkcert.process.ProcessVariable.count;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.text;

import java.util.List;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** The variables and form fields of shared-site-inspection. */
final class InspectionVariables {

    /** Smallest team; handed in by the calling authority. */
    static final ProcessVariable<Integer> TEAM_SIZE = count("teamSize");

    /** Decision id of the conditions; handed in by the calling authority. */
    static final ProcessVariable<String> THRESHOLDS_TABLE = text("thresholdsTable");

    /** {@code blocking} or {@code advisory}; handed in by the calling authority. */
    static final ProcessVariable<String> THRESHOLDS_MODE = text("thresholdsMode");

    /** {@code eligible}, {@code exceptional} or {@code ineligible}; read by the gateway after the second look at the conditions. */
    static final ProcessVariable<String> ELIGIBILITY = text("eligibility");

    /** Handed back to the caller. */
    static final ProcessVariable<Boolean> INSPECTION_PASSED = flag("inspectionPassed");

    /** That there are reasons; all of them stand in the case file. Handed back to the caller. */
    static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");

    /** Name of the template of the list; typed into the step 出具整改清单. */
    static final ProcessVariable<String> DOCUMENT_TEMPLATE = text("documentTemplate");

    /** Field of 组建考察组. */
    static final FormField<List<String>> TEAM_MEMBERS = FormField.keys("teamMembers");

    private InspectionVariables() {}
}
