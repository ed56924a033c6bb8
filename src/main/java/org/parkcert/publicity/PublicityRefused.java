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

    static PublicityRefused unsigned() {
        return new PublicityRefused("publicity.objection-unsigned", "请写明真实姓名（单位名称）和联系方式后再提出异议，我单位予以保密");
    }

    static PublicityRefused signedNotDismissed() {
        return new PublicityRefused("publicity.signed-not-dismissed", "实名提出的异议必须核查并书面答复，不能以没有具体线索为由不予核查");
    }

    static PublicityRefused dismissedNotVerified() {
        return new PublicityRefused("publicity.dismissed-not-verified", "不予核查的异议不能同时认定为属实，请核对所选的内容");
    }

    static PublicityRefused notOnNotice() {
        return new PublicityRefused("publicity.case-not-on-notice", "该办件不在本公示中，请核对办件编号");
    }
}
