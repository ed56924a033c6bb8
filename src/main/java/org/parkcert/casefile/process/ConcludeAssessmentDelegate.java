package org.parkcert.casefile.process;

import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** 汇总评估结果 after steps side by side: passed when none of them left a reason against the case in its file. */
@Component
class ConcludeAssessmentDelegate implements JavaDelegate {

    private static final ProcessVariable<Boolean> ASSESSMENT_PASSED = flag("assessmentPassed");
    private static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");

    private final CaseFiles cases;

    ConcludeAssessmentDelegate(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var passed = cases.get(CaseOf.execution(execution)).outcomeReason() == null;
        ASSESSMENT_PASSED.set(execution, passed);
        if (!passed) {
            REFUSAL_REASON.set(execution, "评估未通过");
        }
    }
}
