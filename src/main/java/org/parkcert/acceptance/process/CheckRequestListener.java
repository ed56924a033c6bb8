package org.parkcert.acceptance.process;

import static org.parkcert.acceptance.process.AcceptanceVariables.MATERIALS_COMMENT;
import static org.parkcert.acceptance.process.AcceptanceVariables.MATERIALS_COMPLETE;
import static org.parkcert.acceptance.process.AcceptanceVariables.MATERIALS_TABLE;
import static org.parkcert.acceptance.process.AcceptanceVariables.SUPPLEMENT_MATERIALS;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 一次性告知: a later request names only what new material shows. */
@Component
class CheckRequestListener implements TaskListener {

    private final Acceptance acceptance;

    CheckRequestListener(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!MATERIALS_COMPLETE.findIn(task).orElse(true)) {
            acceptance.checkRequest(
                    CaseOf.task(task),
                    MATERIALS_TABLE.in(task.getExecution()),
                    SUPPLEMENT_MATERIALS.findIn(task).orElse(List.of()),
                    MATERIALS_COMMENT
                            .findIn(task)
                            .map(comment -> comment.lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .toList())
                            .orElse(List.of()));
        }
    }
}
