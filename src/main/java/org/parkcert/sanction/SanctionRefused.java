package org.parkcert.sanction;

import org.parkcert.shared.BusinessRuleViolation;

/** 不能这样处理. */
final class SanctionRefused extends BusinessRuleViolation {

    private SanctionRefused(String code, String message) {
        super(code, message);
    }

    static SanctionRefused notTold(String measure) {
        return new SanctionRefused("sanction.not-told", "“" + measure + "”没有事先告知，不能决定；确有必要的，请不予处理后另行立案");
    }

    static SanctionRefused moreThanTold(String told) {
        return new SanctionRefused("sanction.more-than-told", "责令退还的金额不超过事先告知的 " + told + " 万元，请改小；确有必要的，请不予处理后另行立案");
    }

    static SanctionRefused noReason() {
        return new SanctionRefused("sanction.no-reason", "没有选择任何处理措施的，即为不予处理，请写明理由");
    }

    static SanctionRefused alreadyOpen() {
        return new SanctionRefused("sanction.already-open", "本办件已经立案处理过，再次处理请另行立案");
    }
}
