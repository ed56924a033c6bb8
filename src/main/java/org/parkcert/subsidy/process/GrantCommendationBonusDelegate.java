package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.BONUS;
import static org.parkcert.subsidy.process.SubsidyVariables.EVALUATION_YEAR;
import static org.parkcert.subsidy.process.SubsidyVariables.PAYMENT_PROCESS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.parkcert.subsidy.Amount;
import org.parkcert.subsidy.SubsidyConsequences;
import org.springframework.stereotype.Component;

/** 增加补助: for a park that was graded so; finance pays it in a procedure of its own. */
@Component
class GrantCommendationBonusDelegate implements JavaDelegate {

    private final SubsidyConsequences subsidyConsequences;
    private final ElementClause clauses;

    GrantCommendationBonusDelegate(SubsidyConsequences subsidyConsequences, ElementClause clauses) {
        this.subsidyConsequences = subsidyConsequences;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var granted = subsidyConsequences.grantBonus(
                CaseOf.execution(execution),
                EVALUATION_YEAR.in(execution),
                Amount.exact(BONUS.in(execution)),
                clauses.of(execution));
        if (granted) {
            PAYMENT_PROCESS.findIn(execution).ifPresent(process -> start(process, execution));
        }
    }

    private static void start(String process, DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceByKey(process)
                .processDefinitionTenantId(execution.getTenantId())
                .businessKey(execution.getProcessBusinessKey())
                .execute();
    }
}
