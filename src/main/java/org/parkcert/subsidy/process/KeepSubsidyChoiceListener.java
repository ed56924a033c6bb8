package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.PURPOSE;
import static org.parkcert.subsidy.process.SubsidyVariables.RECOGNITION_ELSEWHERE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.FormField;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.stereotype.Component;

/** 选择补助项目 completed: what is paid for a recognition elsewhere names its document, and what the money is for. */
@Component
class KeepSubsidyChoiceListener implements TaskListener {

    private static final FormField<String> KIND = FormField.text("subsidyKind");
    private static final FormField<String> DOCUMENT = FormField.text("incubatorRecognition");
    private static final FormField<String> PURPOSE_FIELD = FormField.text("subsidyPurpose");

    @Override
    public void notify(DelegateTask task) {
        if (KIND.findIn(task).filter("incubator"::equals).isEmpty()) {
            return;
        }
        var document = DOCUMENT.findIn(task).orElse("");
        var faults = new Faults();
        if (document.isEmpty()) {
            faults.add("incubatorRecognition", "required", "请填写认定文件的名称、文号和日期");
        }
        var purpose = PURPOSE_FIELD.findIn(task).orElse("");
        if (purpose.isEmpty()) {
            faults.add("subsidyPurpose", "required", "请填写资金用途");
        }
        faults.throwIfAny();
        PURPOSE.set(task.getExecution(), purpose);
        RECOGNITION_ELSEWHERE.set(task.getExecution(), document);
    }
}
