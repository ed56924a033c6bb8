package org.parkcert.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.Results;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 印发评估结果通知. */
@Component
class NotifyResultDelegate implements JavaDelegate {

    private final Results results;

    NotifyResultDelegate(Results results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.notifyResult(CaseOf.execution(execution));
    }
}
