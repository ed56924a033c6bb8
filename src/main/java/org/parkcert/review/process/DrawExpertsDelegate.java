package org.parkcert.review.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.review.ExpertDraw;
import org.parkcert.review.PoolTooSmall;
import org.springframework.stereotype.Component;

/** 随机抽取专家. */
@Component
class DrawExpertsDelegate implements JavaDelegate {

    private final ExpertDraw expertDraw;

    DrawExpertsDelegate(ExpertDraw expertDraw) {
        this.expertDraw = expertDraw;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            expertDraw.draw(CaseOf.execution(execution), ReviewVariables.requirements(execution));
        } catch (PoolTooSmall tooSmall) {
            throw new BpmnError(PoolTooSmall.CODE, tooSmall.getMessage(), tooSmall);
        }
    }
}
