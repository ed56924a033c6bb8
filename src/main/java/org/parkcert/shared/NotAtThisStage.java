package org.parkcert.shared;

/** 当前阶段不能办理: the case doesn't wait for this now. */
public final class NotAtThisStage extends BusinessRuleViolation {

    /** For what comes before the case has its number. */
    public NotAtThisStage() {
        super("case.not-at-this-stage", "当前不在可办理此事项的阶段，请刷新后查看办理进度");
    }

    public NotAtThisStage(CaseNumber caseNumber) {
        super("case.not-at-this-stage", "办件 " + caseNumber + " 当前不在可办理此事项的阶段，请刷新后查看办理进度");
    }
}
