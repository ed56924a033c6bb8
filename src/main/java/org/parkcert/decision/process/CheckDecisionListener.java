package org.parkcert.decision.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.decision.CollectiveStudy;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.springframework.stereotype.Component;

/** 审批决定 or 决定处理措施 completed: against the meeting only with a reason (P-4). */
@Component
class CheckDecisionListener implements TaskListener {

    private static final FormField<Boolean> APPROVED = FormField.flag("approved");
    private static final FormField<List<String>> MEASURES = FormField.keys("measures");
    private static final FormField<String> COMMENT = FormField.text("decisionComment");

    private final CollectiveStudy study;

    CheckDecisionListener(CollectiveStudy study) {
        this.study = study;
    }

    @Override
    public void notify(DelegateTask task) {
        study.refuseUnlessReasoned(
                CaseOf.task(task),
                APPROVED.findIn(task)
                        .orElse(MEASURES.findIn(task)
                                .filter(chosen -> !chosen.isEmpty())
                                .isPresent()),
                COMMENT.findIn(task).orElse(null));
    }
}
