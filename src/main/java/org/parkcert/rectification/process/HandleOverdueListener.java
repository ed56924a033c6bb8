package org.parkcert.rectification.process;

import static org.parkcert.rectification.process.RectificationVariables.DUE_ON;
import static org.parkcert.rectification.process.RectificationVariables.EXTENDED;
import static org.parkcert.rectification.process.RectificationVariables.EXTENSION_REASON;
import static org.parkcert.rectification.process.RectificationVariables.RECTIFICATION_EXPIRES_AT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.rectification.Rectifications;
import org.springframework.stereotype.Component;

/** 处理逾期未报告 completed. */
@Component
class HandleOverdueListener implements TaskListener {

    private final Rectifications rectifications;

    HandleOverdueListener(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EXTENDED.findIn(task).orElse(false)) {
            var extended = rectifications.extend(
                    CaseOf.task(task),
                    DUE_ON.findIn(task).orElse(null),
                    EXTENSION_REASON.findIn(task).orElse(null));
            RECTIFICATION_EXPIRES_AT.set(task.getExecution(), extended.expiresAt());
        }
    }
}
