package org.parkcert.followup;

import java.time.LocalDate;
import org.parkcert.shared.BusinessRuleViolation;

/** 不能延长. */
public final class FollowUpRefused extends BusinessRuleViolation {

    private FollowUpRefused(String code, String message) {
        super(code, message);
    }

    static FollowUpRefused notExtendable() {
        return new FollowUpRefused("followup.not-extendable", "本事项的期限不能延长；确需延长的，请由管理员在流程图中设定可以延长的月数（extensionMonths）");
    }

    static FollowUpRefused alreadyExtended() {
        return new FollowUpRefused("followup.already-extended", "期限已经延长过一次，不能再次延长");
    }

    static FollowUpRefused notYetOpened(LocalDate openedOn) {
        return new FollowUpRefused("followup.not-yet-opened", "开园日期 " + openedOn + " 晚于今天，请在开园后登记");
    }

    public static FollowUpRefused noDay() {
        return new FollowUpRefused("followup.no-day", "请填写开园日期，如 2022-03-01");
    }

    static FollowUpRefused over() {
        return new FollowUpRefused("followup.over", "期限已满或者已办结，不能延长");
    }
}
