package org.parkcert.bundle;

import org.parkcert.shared.BusinessRuleViolation;

/** 部署不能删除: cases stand on what was deployed. */
public final class DeploymentInUse extends BusinessRuleViolation {

    public DeploymentInUse(String why) {
        super("deployment.in-use", "不能删除：" + why + "。需要更改规则时，请部署新版本");
    }
}
