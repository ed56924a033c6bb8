package org.parkcert.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.Results;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 通报表扬. */
@Component
class CommendParkDelegate implements JavaDelegate {

    private final Results results;

    CommendParkDelegate(Results results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.commend(CaseOf.execution(execution), ElementClause.of(execution));
    }
}
