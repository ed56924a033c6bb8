package org.parkcert.demo;

import org.parkcert.shared.BusinessRuleViolation;

/** 时钟不能倒拨. */
public final class ClockNeverGoesBack extends BusinessRuleViolation {

    ClockNeverGoesBack() {
        super("demo.clock-backwards", "演示时钟只能向前拨，请给出以后的时间");
    }
}
