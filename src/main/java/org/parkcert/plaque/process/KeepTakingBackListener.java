package org.parkcert.plaque.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.plaque.Plaques;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.springframework.stereotype.Component;

/** 收回标牌 completed. */
@Component
class KeepTakingBackListener implements TaskListener {

    private static final FormField<Boolean> RETURNED = FormField.flag("plaqueReturned");
    private static final FormField<String> TAKEN_BACK_ON = FormField.text("takenBackOn");
    private static final FormField<String> COMMENT = FormField.text("takingBackComment");

    private final Plaques plaques;

    KeepTakingBackListener(Plaques plaques) {
        this.plaques = plaques;
    }

    @Override
    public void notify(DelegateTask task) {
        plaques.takeBack(
                CaseOf.task(task),
                RETURNED.findIn(task).orElse(true),
                TAKEN_BACK_ON.findIn(task).orElse(null),
                COMMENT.findIn(task).orElse(null));
    }
}
