package org.parkcert.consultation;

import org.parkcert.shared.BusinessRuleViolation;

/** 没有这个会商部门. */
final class DepartmentUnknown extends BusinessRuleViolation {

    DepartmentUnknown(String departments) {
        super("consultation.unknown-department", "会商部门中没有“" + departments + "”，请重新选择，或者先在主管部门文件中补充");
    }
}
