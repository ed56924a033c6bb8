package org.parkcert.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.evaluation.EvaluationPlan;
import org.parkcert.evaluation.RoundOpening;
import org.springframework.stereotype.Component;

/** 计划评估批次: plans the round that is owed; nothing where there is one already. */
@Component
class PlanEvaluationRoundDelegate implements JavaDelegate {

    private final RoundOpening rounds;

    PlanEvaluationRoundDelegate(RoundOpening rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.planOwed(
                execution.getTenantId(),
                new EvaluationPlan(
                        EvaluationVariables.MATTER.in(execution),
                        EvaluationVariables.FIRST_YEAR.in(execution),
                        EvaluationVariables.CYCLE_YEARS.in(execution),
                        EvaluationPlan.day(EvaluationVariables.OPENS_ON.in(execution)),
                        EvaluationPlan.day(EvaluationVariables.CLOSES_ON.in(execution))));
    }
}
