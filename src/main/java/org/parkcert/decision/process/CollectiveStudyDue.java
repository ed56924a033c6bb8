package org.parkcert.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.decision.CollectiveStudy;
import org.parkcert.process.CaseOf;
import org.parkcert.process.ExpressionBean;
import org.springframework.stereotype.Component;

/** 是否须集体研究？ Minutes are due before the leader decides (P-4). */
@Component
class CollectiveStudyDue implements ExpressionBean {

    private final CollectiveStudy study;

    CollectiveStudyDue(CollectiveStudy study) {
        this.study = study;
    }

    public boolean of(DelegateExecution execution) {
        return study.isDue(CaseOf.execution(execution));
    }
}
