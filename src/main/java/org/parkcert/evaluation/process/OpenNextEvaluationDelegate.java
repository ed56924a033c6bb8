package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.OPENED;
import static org.parkcert.evaluation.process.EvaluationVariables.ROUND_EXPIRES_AT;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.RoundOpening;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 启动下一个园区的评估. */
@Component
class OpenNextEvaluationDelegate implements JavaDelegate {

    private final RoundOpening rounds;

    OpenNextEvaluationDelegate(RoundOpening rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opening = rounds.openNext(CaseOf.execution(execution));
        OPENED.set(execution, opening.opened().name().toLowerCase(Locale.ROOT));
        ROUND_EXPIRES_AT.set(execution, opening.expiresAt());
    }
}
