package org.parkcert.round.process;

import static org.parkcert.round.process.RoundVariables.REVIEW_SCORE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.round.Rounds;
import org.springframework.stereotype.Component;

/** 等待列入名单. */
@Component
class AwaitRoundDelegate implements JavaDelegate {

    private final Rounds rounds;

    AwaitRoundDelegate(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.await(
                CaseOf.execution(execution),
                REVIEW_SCORE
                        .findIn(execution)
                        .map(BigDecimal::new)
                        .map(score -> score.setScale(2, RoundingMode.HALF_UP).toPlainString())
                        .orElse(null));
    }
}
