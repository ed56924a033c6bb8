package org.parkcert.export;

import org.parkcert.shared.BusinessRuleViolation;

/** 不能导出. */
final class ExportRefused extends BusinessRuleViolation {

    private ExportRefused(String code, String message) {
        super(code, message);
    }

    static ExportRefused tooManyRows(long rows, long most) {
        return new ExportRefused(
                "export.too-many-rows", "共 " + rows + " 行，超过一次导出的上限 " + most + " 行，请缩小范围（例如按时间、状态筛选）后再导出");
    }
}
