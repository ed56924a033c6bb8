package org.parkcert.rectification.process;

import static org.parkcert.rectification.process.RectificationVariables.COMMENT;
import static org.parkcert.rectification.process.RectificationVariables.FOUND_RECTIFIED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.rectification.Rectifications;
import org.springframework.stereotype.Component;

/** 核查整改情况 completed. */
@Component
class VerifyRectificationListener implements TaskListener {

    private final Rectifications rectifications;

    VerifyRectificationListener(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public void notify(DelegateTask task) {
        rectifications.verify(
                CaseOf.task(task),
                FOUND_RECTIFIED.findIn(task).orElse(false),
                COMMENT.findIn(task).orElse(null));
    }
}
