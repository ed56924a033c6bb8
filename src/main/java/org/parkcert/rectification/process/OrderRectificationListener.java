package org.parkcert.rectification.process;

import static org.parkcert.rectification.process.RectificationVariables.DEMAND;
import static org.parkcert.rectification.process.RectificationVariables.DUE_ON;
import static org.parkcert.rectification.process.RectificationVariables.RECTIFICATION_EXPIRES_AT;
import static org.parkcert.rectification.process.RectificationVariables.RECTIFICATION_MONTHS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ElementClause;
import org.parkcert.rectification.Rectifications;
import org.springframework.stereotype.Component;

/** 责令限期整改 completed. */
@Component
class OrderRectificationListener implements TaskListener {

    private final Rectifications rectifications;
    private final ElementClause clauses;

    OrderRectificationListener(Rectifications rectifications, ElementClause clauses) {
        this.rectifications = rectifications;
        this.clauses = clauses;
    }

    @Override
    public void notify(DelegateTask task) {
        var ordered = rectifications.order(
                CaseOf.task(task),
                RECTIFICATION_MONTHS.in(task.getExecution()),
                DEMAND.findIn(task).orElse(null),
                DUE_ON.findIn(task).orElse(null),
                clauses.ofCaller(task.getExecution()));
        RECTIFICATION_EXPIRES_AT.set(task.getExecution(), ordered.expiresAt());
    }
}
