package org.parkcert.register;

import org.parkcert.shared.BusinessRuleViolation;

/** 登记项已经修改: what one wrote from an earlier version would take away what another wrote since. */
final class ChangedMeanwhile extends BusinessRuleViolation {

    ChangedMeanwhile() {
        super("register.changed-meanwhile", "这一项已经由他人修改，请刷新页面，在最新的版本上修改");
    }
}
