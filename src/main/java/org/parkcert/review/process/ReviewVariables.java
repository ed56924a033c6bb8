package org.parkcert.review.process;

import static org.parkcert.process.ProcessVariable.count;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.text;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;
import org.parkcert.review.Requirements;

/** The variables and form fields of shared-expert-review. */
final class ReviewVariables {

    /** How many experts score; handed in by the calling authority. */
    static final ProcessVariable<Integer> EXPERT_COUNT = count("expertCount");

    /** How many of them at least may chair; none when the calling authority hands in nothing. */
    static final ProcessVariable<Integer> CHAIR_COUNT = count("chairCount");

    /** Fields of expertise to be covered, with commas; none when the calling authority hands in nothing. */
    static final ProcessVariable<String> REQUIRED_FIELDS = text("requiredFields");

    /** Decision id of the dimensions; handed in by the calling authority. */
    static final ProcessVariable<String> DIMENSIONS_TABLE = text("dimensionsTable");

    /** Mean of 100 that passes; handed in by the calling authority. */
    static final ProcessVariable<Integer> PASS_MARK = count("passMark");

    /** The expert of this instance of 专家独立评审; changes when he recuses. */
    static final ProcessVariable<String> EXPERT = text("expert");

    /** Read by the gateway 论证是否通过？, handed back to the caller. */
    static final ProcessVariable<Boolean> REVIEW_PASSED = flag("reviewPassed");

    /** Two decimals as text, so that it stays exact. Handed back to the caller. */
    static final ProcessVariable<String> REVIEW_SCORE = text("reviewScore");

    /** That there are reasons; all of them stand in the case file. Handed back to the caller. */
    static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");

    static final FormField<Boolean> RECUSED = FormField.flag("recused");
    static final FormField<String> RECUSAL_REASON = FormField.text("recusalReason");
    static final FormField<String> REVIEW_COMMENT = FormField.text("reviewComment");

    private ReviewVariables() {}

    static Requirements requirements(VariableScope scope) {
        return Requirements.of(
                EXPERT_COUNT.in(scope),
                CHAIR_COUNT.findIn(scope).orElse(0),
                REQUIRED_FIELDS.findIn(scope).orElse(""));
    }
}
