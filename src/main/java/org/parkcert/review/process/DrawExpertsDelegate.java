package org.parkcert.review.process;

import static org.parkcert.review.process.ReviewVariables.EXPERT_COUNT;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.review.PoolTooSmall;
import org.parkcert.review.Review;
import org.springframework.stereotype.Component;

/** 随机抽取专家. */
@Component
class DrawExpertsDelegate implements JavaDelegate {

    private final Review review;

    DrawExpertsDelegate(Review review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            review.draw(CaseOf.execution(execution), EXPERT_COUNT.in(execution));
        } catch (PoolTooSmall tooSmall) {
            throw new BpmnError(PoolTooSmall.CODE, tooSmall.getMessage(), tooSmall);
        }
    }
}
