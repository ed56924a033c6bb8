package org.parkcert.review.process;

import static org.parkcert.review.process.ReviewVariables.EXPERT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.review.Review;
import org.springframework.stereotype.Component;

/** 递补专家. */
@Component
class ReplaceExpertDelegate implements JavaDelegate {

    private final Review review;

    ReplaceExpertDelegate(Review review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EXPERT.set(execution, review.replace(CaseOf.execution(execution)));
    }
}
