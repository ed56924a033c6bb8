package org.parkcert.publicity.process;

import static org.parkcert.publicity.process.PublicityVariables.MATERIAL_CHANGE;
import static org.parkcert.publicity.process.PublicityVariables.OBJECTION_DISMISSED;
import static org.parkcert.publicity.process.PublicityVariables.OBJECTION_FINDING;
import static org.parkcert.publicity.process.PublicityVariables.OBJECTION_ID;
import static org.parkcert.publicity.process.PublicityVariables.OBJECTION_VERIFIED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.publicity.Publicity;
import org.springframework.stereotype.Component;

/** 核实异议 completed. */
@Component
class KeepFindingListener implements TaskListener {

    private final Publicity publicity;

    KeepFindingListener(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void notify(DelegateTask task) {
        publicity.answer(
                CaseOf.task(task),
                OBJECTION_ID.in(task.getExecution()),
                new Publicity.Finding(
                        OBJECTION_VERIFIED.findIn(task).orElse(false),
                        OBJECTION_DISMISSED.findIn(task).orElse(false),
                        OBJECTION_FINDING.findIn(task).orElse(""),
                        MATERIAL_CHANGE.findIn(task).orElse(null)));
    }
}
