package org.parkcert.review.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.parkcert.review.Review;
import org.springframework.stereotype.Component;

/** 抽取的专家, one instance of 专家独立评审 each: {@code ${drawnExperts.of(execution)}}. */
@Component
class DrawnExperts implements ExpressionBean {

    private final Review review;

    DrawnExperts(Review review) {
        this.review = review;
    }

    public List<String> of(DelegateExecution execution) {
        return review.invited(CaseOf.execution(execution));
    }
}
