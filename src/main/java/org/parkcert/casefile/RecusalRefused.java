package org.parkcert.casefile;

import org.parkcert.shared.BusinessRuleViolation;

/** 不能这样申报回避. */
final class RecusalRefused extends BusinessRuleViolation {

    private RecusalRefused(String code, String message) {
        super(code, message);
    }

    static RecusalRefused switchedOff() {
        return new RecusalRefused("interest.not-kept", "本主管部门没有启用回避申报，有利害关系的请直接向经办科室说明");
    }

    static RecusalRefused twice() {
        return new RecusalRefused("interest.already-declared", "您已就本办件申报过利害关系，无须重复申报");
    }
}
