package org.parkcert.plaque.process;

import static org.parkcert.plaque.process.PlaqueVariables.WITHDRAWAL_REASON;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.plaque.Plaques;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.springframework.stereotype.Component;

/** 标牌失效并更新名录. */
@Component
class WithdrawPlaqueDelegate implements JavaDelegate {

    private final Plaques plaques;
    private final CaseFiles caseFiles;
    private final ElementClause clauses;

    WithdrawPlaqueDelegate(Plaques plaques, CaseFiles caseFiles, ElementClause clauses) {
        this.plaques = plaques;
        this.caseFiles = caseFiles;
        this.clauses = clauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = CaseOf.execution(execution);
        var reason = WITHDRAWAL_REASON
                .findIn(execution)
                .orElseGet(() ->
                        Objects.requireNonNullElse(caseFiles.get(caseNumber).outcomeReason(), "依法取消认定资格"));
        plaques.withdraw(caseNumber, reason, clauses.ofCaller(execution));
    }
}
