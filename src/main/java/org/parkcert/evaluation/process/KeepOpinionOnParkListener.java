package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.OPINION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.evaluation.Results;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 反馈针对性意见 completed. */
@Component
class KeepOpinionOnParkListener implements TaskListener {

    private final Results results;
    private final ElementClause clauses;

    KeepOpinionOnParkListener(Results results, ElementClause clauses) {
        this.results = results;
        this.clauses = clauses;
    }

    @Override
    public void notify(DelegateTask task) {
        results.giveOpinion(CaseOf.task(task), OPINION.findIn(task).orElse(null), clauses.of(task.getExecution()));
    }
}
