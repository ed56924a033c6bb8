package org.parkcert.publicity.process;

import static org.parkcert.publicity.process.PublicityVariables.NOTICE_TO_RENEW;
import static org.parkcert.publicity.process.PublicityVariables.OBJECTION_UPHELD;
import static org.parkcert.publicity.process.PublicityVariables.REFUSAL_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.process.CaseOf;
import org.parkcert.publicity.Publicity;
import org.parkcert.publicity.Publicity.Conclusion;
import org.springframework.stereotype.Component;

/** 汇总异议核查结果. */
@Component
class ConcludeNoticeDelegate implements JavaDelegate {

    private final Publicity publicity;

    ConcludeNoticeDelegate(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var conclusion = publicity.conclude(CaseOf.execution(execution));
        OBJECTION_UPHELD.set(execution, conclusion == Conclusion.UPHELD);
        NOTICE_TO_RENEW.set(execution, conclusion == Conclusion.MATERIALLY_CHANGED);
        if (conclusion == Conclusion.UPHELD) {
            REFUSAL_REASON.set(execution, "公示期间的异议经查证属实");
        }
    }
}
