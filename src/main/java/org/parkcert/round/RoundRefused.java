package org.parkcert.round;

import java.util.Collection;
import java.util.stream.Collectors;
import org.parkcert.shared.BusinessRuleViolation;
import org.parkcert.shared.CaseNumber;

/** 批次不能办理. */
final class RoundRefused extends BusinessRuleViolation {

    private RoundRefused(String code, String message) {
        super(code, message);
    }

    static RoundRefused nobodyWaits() {
        return new RoundRefused("round.nobody-waits", "没有等待列入名单的办件，不能启动批次，请在有办件通过评审后再启动");
    }

    static RoundRefused notWaiting(Collection<CaseNumber> numbers) {
        return new RoundRefused(
                "round.not-waiting",
                "办件 " + numbers.stream().map(CaseNumber::value).sorted().collect(Collectors.joining("、"))
                        + " 不在本批次的待定办件中，请刷新后重新勾选");
    }

    static RoundRefused reasonMissing() {
        return new RoundRefused("round.reason-missing", "有办件未列入名单，请写明未列入的理由");
    }
}
