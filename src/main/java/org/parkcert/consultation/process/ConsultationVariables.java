package org.parkcert.consultation.process;

import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.text;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** The variables and form fields of shared-joint-opinion. */
final class ConsultationVariables {

    /** Candidate groups, separated by commas; handed in by the calling authority. */
    private static final ProcessVariable<String> DEPARTMENTS = text("departments");

    /** The group that this instance of 提出会商意见 asks. */
    static final ProcessVariable<String> DEPARTMENT = text("department");

    /** Read by the gateway 各部门是否一致同意？, handed back to the caller. */
    static final ProcessVariable<Boolean> CONSENTED = flag("consented");

    /** Who doesn't consent. Handed back to the caller. */
    static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");

    static final FormField<List<String>> ADDITIONAL_DEPARTMENTS = FormField.keys("additionalDepartments");
    static final FormField<Boolean> DEPARTMENT_CONSENTS = FormField.flag("departmentConsents");
    static final FormField<String> DEPARTMENT_OPINION = FormField.text("departmentOpinion");

    private ConsultationVariables() {}

    /** The departments that the procedure names. */
    static List<String> fixed(VariableScope scope) {
        return fixed(DEPARTMENTS.in(scope));
    }

    static List<String> fixed(String departments) {
        return Arrays.stream(departments.split("[,\\s]+"))
                .filter(group -> !group.isBlank())
                .toList();
    }

    static String departmentsVariable() {
        return DEPARTMENTS.name();
    }
}
