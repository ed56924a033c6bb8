package org.parkcert.review;

import org.parkcert.shared.BusinessRuleViolation;

/** 可用专家不足. */
public final class PoolTooSmall extends BusinessRuleViolation {

    public static final String CODE = "review.pool-too-small";

    PoolTooSmall(PoolStanding standing) {
        super(CODE, "专家库中可用专家不足：" + standing.inWords() + "。请先在“专家库”页面补充专家");
    }

    private PoolTooSmall(String message) {
        super(CODE, message);
    }

    /** Nobody takes the seat of who recuses himself. */
    static PoolTooSmall forReplacement(PoolStanding standing) {
        return new PoolTooSmall("没有可以递补的专家：" + standing.inWords() + "。请联系经办人员在“专家库”页面补充专家，再提交回避");
    }
}
