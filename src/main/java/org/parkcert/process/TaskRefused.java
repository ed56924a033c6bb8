package org.parkcert.process;

import org.parkcert.shared.BusinessRuleViolation;

/** 任务不能这样办理. */
final class TaskRefused extends BusinessRuleViolation {

    private TaskRefused(String code, String message) {
        super(code, message);
    }

    static TaskRefused anonymous() {
        return new TaskRefused("task.anonymous", "请先登录，再办理任务");
    }

    static TaskRefused notYours() {
        return new TaskRefused("task.not-yours", "该任务由他人办理，您不能代为操作，请刷新任务列表");
    }

    static TaskRefused unclaimed() {
        return new TaskRefused("task.unclaimed", "请先认领该任务，再提交办理结果");
    }

    static TaskRefused notCandidate() {
        return new TaskRefused("task.not-candidate", "您不是该任务的候选办理人，不能认领，请联系经办科室核对人员分工");
    }

    static TaskRefused samePerson() {
        return new TaskRefused("task.same-person", "您已办理过本办件的前一环节，依照回避要求不能办理本环节，请由其他人员认领");
    }

    static TaskRefused conflictOfInterest(String reason) {
        return new TaskRefused("task.conflict-of-interest", "依照回避要求，您不能办理本办件（" + reason + "），请由本组其他人员办理");
    }

    static TaskRefused operatorsOnly() {
        return new TaskRefused("task.operators-only", "只有运维人员可以转派或修改任务，请联系运维人员");
    }

    static TaskRefused noParts() {
        return new TaskRefused("task.no-parts", "任务不能拆分子任务，请在流程图中增加环节");
    }

    static TaskRefused noDelegation() {
        return new TaskRefused("task.no-delegation", "任务不能委托他人代办，请由运维人员转派");
    }

    static TaskRefused noVariables() {
        return new TaskRefused("task.variables-refused", "任务内容只能通过表单提交，不能直接修改变量");
    }

    static TaskRefused withoutCase() {
        return new TaskRefused("task.without-case", "该任务不属于任何办件，无法留存办理记录，请联系运维人员");
    }

    static TaskRefused unknownField(String field) {
        return new TaskRefused("form.unknown-field", "提交了表单中没有的字段“" + field + "”，请刷新页面后重新填写");
    }

    static TaskRefused fieldMissing(String label) {
        return new TaskRefused("form.field-missing", "请填写“" + label + "”后再提交");
    }

    static TaskRefused reasonMissing() {
        return new TaskRefused("form.reason-missing", "作出该选择须填写意见或理由，请补充后再提交");
    }
}
