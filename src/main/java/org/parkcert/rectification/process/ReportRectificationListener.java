package org.parkcert.rectification.process;

import static org.parkcert.rectification.process.RectificationVariables.REPORT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.rectification.Rectifications;
import org.springframework.stereotype.Component;

/** 报告整改情况 completed. */
@Component
class ReportRectificationListener implements TaskListener {

    private final Rectifications rectifications;

    ReportRectificationListener(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public void notify(DelegateTask task) {
        rectifications.report(CaseOf.task(task), REPORT.findIn(task).orElse(null));
    }
}
