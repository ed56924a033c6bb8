package org.parkcert.evaluation.process;

import static org.parkcert.process.ProcessVariable.count;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.moment;
import static org.parkcert.process.ProcessVariable.text;

import java.time.LocalDateTime;
import java.util.List;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** The variables, inputs and form fields of the procedures of evaluations. */
final class EvaluationVariables {

    /** Inputs of 计划评估批次, typed in the diagram of the schedule. */
    static final ProcessVariable<String> MATTER = text("matter");

    static final ProcessVariable<Integer> FIRST_YEAR = count("firstYear");
    static final ProcessVariable<Integer> CYCLE_YEARS = count("cycleYears");

    /** Month and day, such as {@code 11-01}. */
    static final ProcessVariable<String> OPENS_ON = text("opensOn");

    static final ProcessVariable<String> CLOSES_ON = text("closesOn");

    /** Read by the timer {@code event_roundDue}. */
    static final ProcessVariable<LocalDateTime> ROUND_OPENS_AT = moment("roundOpensAt");

    /** Read by the timer {@code event_roundExpired}. */
    static final ProcessVariable<LocalDateTime> ROUND_EXPIRES_AT = moment("roundExpiresAt");

    /** Read by the gateway 是否还有园区？: {@code more}, {@code all}, {@code nobody}. */
    static final ProcessVariable<String> OPENED = text("opened");

    /** Read by the gateway 是否还有办件？. */
    static final ProcessVariable<Boolean> MORE_CASES = flag("moreCases");

    /** Read by the gateway 是否确认？; otherwise something was sent back. */
    static final ProcessVariable<Boolean> RESULTS_CONFIRMED = flag("resultsConfirmed");

    /** Input of 汇总排名: how many of a hundred may have the grade that is given by ranking; none where it is left out. */
    static final ProcessVariable<Integer> QUOTA_PERCENT = count("quotaPercent");

    /** Of the review before, two decimals as text. */
    static final ProcessVariable<String> REVIEW_SCORE = text("reviewScore");

    /** Read by the gateways of the consequences; null for a park without score. */
    static final ProcessVariable<String> GRADE = text("grade");

    /** Input of 核对是否连续不合格: {@code years} or {@code rounds}. */
    static final ProcessVariable<String> ADJACENT = text("adjacent");

    /** Read by the gateway 是否连续不合格？. */
    static final ProcessVariable<Boolean> FAILED_AGAIN = flag("failedAgain");

    static final FormField<String> SELF_SCORE = FormField.text("selfScore");
    static final FormField<String> PRELIMINARY_SCORE = FormField.text("preliminaryScore");
    static final FormField<List<String>> EXCELLENT_CASES = FormField.keys("excellentCases");
    static final FormField<List<String>> QUALIFIED_CASES = FormField.keys("qualifiedCases");
    static final FormField<String> GROUP_COMMENT = FormField.text("groupComment");
    static final FormField<List<String>> SENT_BACK_CASES = FormField.keys("sentBackCases");
    static final FormField<String> SEND_BACK_REASON = FormField.text("sendBackReason");
    static final FormField<String> REEXAMINE_BY = FormField.text("reexamineBy");
    static final FormField<String> REEXAMINED_SCORE = FormField.text("reexaminedScore");
    static final FormField<String> REEXAMINATION_FINDING = FormField.text("reexaminationFinding");
    static final FormField<String> SUPPORT = FormField.text("supportMeasures");
    static final FormField<String> OPINION = FormField.text("evaluationOpinion");

    private EvaluationVariables() {}
}
