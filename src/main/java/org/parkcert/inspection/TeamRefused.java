package org.parkcert.inspection;

import org.parkcert.shared.BusinessRuleViolation;

/** 考察组不符合要求. */
final class TeamRefused extends BusinessRuleViolation {

    private TeamRefused(String code, String message) {
        super(code, message);
    }

    static TeamRefused tooSmall(int named, int required) {
        return new TeamRefused("inspection.team-too-small", "考察组至少需要 %d 名成员，目前只选了 %d 名，请补选".formatted(required, named));
    }

    static TeamRefused notInspectors(String names) {
        return new TeamRefused("inspection.not-an-inspector", "以下人员不是本单位的考察人员，请重新选择：" + names);
    }

    static TeamRefused ofTheLocality(String names) {
        return new TeamRefused("inspection.same-locality", "以下人员来自申报所在地，应当回避，请另选他人：" + names);
    }

    static TeamRefused conflicting(String names) {
        return new TeamRefused("inspection.conflict-of-interest", "以下人员与本办件有利害关系，应当回避，请另选他人：" + names);
    }
}
