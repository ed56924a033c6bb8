package org.parkcert.decision;

import org.parkcert.shared.BusinessRuleViolation;

/** 不能这样决定. */
final class DecisionRefused extends BusinessRuleViolation {

    private DecisionRefused(String code, String message) {
        super(code, message);
    }

    static DecisionRefused againstTheMeeting() {
        return new DecisionRefused("decision.against-the-meeting", "集体研究未同意，仍拟批准的，请在意见中写明理由");
    }

    static DecisionRefused nothingStated() {
        return new DecisionRefused("statement.empty", "请填写陈述申辩的内容；没有意见的，请选择放弃陈述申辩");
    }
}
