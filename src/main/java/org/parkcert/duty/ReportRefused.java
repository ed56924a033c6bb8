package org.parkcert.duty;

import org.parkcert.shared.BusinessRuleViolation;

/** 报告不予退回. */
final class ReportRefused extends BusinessRuleViolation {

    private ReportRefused(String code, String message) {
        super(code, message);
    }

    static ReportRefused returnedOnce() {
        return new ReportRefused("report.returned-once", "该报告已经退回过一次，不能再次退回；请予以接收，需要说明的写在审核意见中");
    }
}
