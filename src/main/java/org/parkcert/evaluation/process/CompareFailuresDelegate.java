package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.ADJACENT;
import static org.parkcert.evaluation.process.EvaluationVariables.FAILED_AGAIN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.Results;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 核对是否连续不合格. */
@Component
class CompareFailuresDelegate implements JavaDelegate {

    private final Results results;
    private final ElementClause clauses;

    CompareFailuresDelegate(Results results, ElementClause clauses) {
        this.results = results;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FAILED_AGAIN.set(
                execution,
                results.isFailedAgain(
                        CaseOf.execution(execution), ADJACENT.in(execution).equals("rounds"), clauses.of(execution)));
    }
}
