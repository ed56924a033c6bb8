package org.parkcert.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.Results;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 通报批评. */
@Component
class CriticiseParkDelegate implements JavaDelegate {

    private final Results results;
    private final ElementClause clauses;

    CriticiseParkDelegate(Results results, ElementClause clauses) {
        this.results = results;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.criticise(CaseOf.execution(execution), clauses.of(execution));
    }
}
