package org.parkcert.publicity;

import org.parkcert.shared.BusinessRuleViolation;

/** 不能提出异议. */
final class PublicityRefused extends BusinessRuleViolation {

    private PublicityRefused(String code, String message) {
        super(code, message);
    }

    static PublicityRefused noticeClosed() {
        return new PublicityRefused("publicity.notice-closed", "公示期已经结束，不再接受异议；如有新的情况，请按公告上的监督电话反映");
    }

    static PublicityRefused notOnNotice() {
        return new PublicityRefused("publicity.case-not-on-notice", "该办件不在本公示中，请核对办件编号");
    }
}
