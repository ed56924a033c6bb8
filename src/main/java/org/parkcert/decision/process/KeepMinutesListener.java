package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.decision.CollectiveStudy;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.springframework.stereotype.Component;

/** 登记集体研究纪要 completed. */
@Component
class KeepMinutesListener implements TaskListener {

    private static final FormField<String> HELD_ON = FormField.text("meetingHeldOn");
    private static final FormField<String> KIND = FormField.text("meetingKind");
    private static final FormField<String> NUMBER = FormField.text("minutesNumber");
    private static final FormField<Boolean> AGREED = FormField.flag("minutesAgreed");
    private static final FormField<String> RESOLUTION = FormField.text("minutesResolution");
    private static final FormField<String> ATTENDEES = FormField.text("meetingAttendees");

    private final CollectiveStudy study;

    KeepMinutesListener(CollectiveStudy study) {
        this.study = study;
    }

    @Override
    public void notify(DelegateTask task) {
        var written = new CollectiveStudy.Written(
                HELD_ON.findIn(task).orElse(null),
                KIND.findIn(task).orElse(null),
                NUMBER.findIn(task).orElse(null),
                AGREED.findIn(task).orElse(null),
                RESOLUTION.findIn(task).orElse(null),
                ATTENDEES.findIn(task).orElse(null));
        study.record(CaseOf.task(task), written, task.getAssignee());
    }
}
