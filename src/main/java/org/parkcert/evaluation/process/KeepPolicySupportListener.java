package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.SUPPORT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.evaluation.Results;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 登记政策扶持 completed. */
@Component
class KeepPolicySupportListener implements TaskListener {

    private final Results results;
    private final ElementClause clauses;

    KeepPolicySupportListener(Results results, ElementClause clauses) {
        this.results = results;
        this.clauses = clauses;
    }

    @Override
    public void notify(DelegateTask task) {
        results.recordSupport(CaseOf.task(task), SUPPORT.findIn(task).orElse(null), clauses.of(task.getExecution()));
    }
}
