package org.parkcert.review;

import org.parkcert.shared.BusinessRuleViolation;

/** 可用专家不足. */
public final class PoolTooSmall extends BusinessRuleViolation {

    public static final String CODE = "review.pool-too-small";

    PoolTooSmall(int available, int needed) {
        super(CODE, "专家库中可用专家不足：需要 %d 名，回避后可用 %d 名，请先补充专家库".formatted(needed, available));
    }
}
