package org.parkcert.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.parkcert.process.CaseOf;
import org.parkcert.publicity.Publicity;
import org.springframework.stereotype.Component;

/** 公示期 ends because the case was withdrawn: nothing stays public. A regular end is concluded by its own step. */
@Component
class CloseNoticeListener implements ExecutionListener {

    private final Publicity publicity;

    CloseNoticeListener(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            publicity.takeDown(CaseOf.execution(execution));
        }
    }
}
