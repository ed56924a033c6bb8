package org.parkcert.plaque;

import org.parkcert.shared.BusinessRuleViolation;

/** 标牌不能这样处理. */
final class PlaqueRefused extends BusinessRuleViolation {

    private PlaqueRefused(String code, String message) {
        super(code, message);
    }

    static PlaqueRefused notValid() {
        return new PlaqueRefused("plaque.not-valid", "标牌现在不是有效状态，不能暂停，请刷新页面核对");
    }

    static PlaqueRefused notSuspended() {
        return new PlaqueRefused("plaque.not-suspended", "标牌没有暂停，无须恢复，请刷新页面核对");
    }
}
