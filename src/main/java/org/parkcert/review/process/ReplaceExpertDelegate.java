package org.parkcert.review.process;

import static org.parkcert.review.process.ReviewVariables.EXPERT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.review.ExpertDraw;
import org.springframework.stereotype.Component;

/** 递补专家. */
@Component
class ReplaceExpertDelegate implements JavaDelegate {

    private final ExpertDraw expertDraw;

    ReplaceExpertDelegate(ExpertDraw expertDraw) {
        this.expertDraw = expertDraw;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EXPERT.set(execution, expertDraw.replace(CaseOf.execution(execution), EXPERT.in(execution)));
    }
}
