package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.MORE_CASES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.RoundClosing;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 下达下一个园区的等次. */
@Component
class ConcludeNextEvaluationDelegate implements JavaDelegate {

    private final RoundClosing rounds;
    private final ElementClause clauses;

    ConcludeNextEvaluationDelegate(RoundClosing rounds, ElementClause clauses) {
        this.rounds = rounds;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MORE_CASES.set(execution, rounds.concludeNext(CaseOf.execution(execution), clauses.of(execution)));
    }
}
