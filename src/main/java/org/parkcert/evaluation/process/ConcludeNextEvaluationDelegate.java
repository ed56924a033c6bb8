package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.MORE_CASES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 下达下一个园区的等次. */
@Component
class ConcludeNextEvaluationDelegate implements JavaDelegate {

    private final EvaluationRounds rounds;

    ConcludeNextEvaluationDelegate(EvaluationRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MORE_CASES.set(execution, rounds.concludeNext(CaseOf.execution(execution)));
    }
}
