package org.parkcert.plaque;

import org.parkcert.shared.BusinessRuleViolation;

/** 标牌不能这样处理. */
final class PlaqueRefused extends BusinessRuleViolation {

    private PlaqueRefused(String code, String message) {
        super(code, message);
    }

    static PlaqueRefused noneStands(String parkName) {
        return new PlaqueRefused("plaque.none-stands", "“" + parkName + "”没有有效的标牌，无须取消授牌，请核对园区");
    }
}
