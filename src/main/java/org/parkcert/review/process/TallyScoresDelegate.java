package org.parkcert.review.process;

import static org.parkcert.review.process.ReviewVariables.DIMENSIONS_TABLE;
import static org.parkcert.review.process.ReviewVariables.PASS_MARK;
import static org.parkcert.review.process.ReviewVariables.REFUSAL_REASON;
import static org.parkcert.review.process.ReviewVariables.REVIEW_PASSED;
import static org.parkcert.review.process.ReviewVariables.REVIEW_SCORE;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.review.Review;
import org.springframework.stereotype.Component;

/** 汇总评分形成论证报告. */
@Component
class TallyScoresDelegate implements JavaDelegate {

    private final Review review;

    TallyScoresDelegate(Review review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = review.tally(
                CaseOf.execution(execution),
                DIMENSIONS_TABLE.in(execution),
                BigDecimal.valueOf(PASS_MARK.in(execution)));
        REVIEW_PASSED.set(execution, outcome.passed());
        REVIEW_SCORE.set(execution, outcome.score().toPlainString());
        if (!outcome.passed()) {
            REFUSAL_REASON.set(execution, "专家论证未通过");
        }
    }
}
