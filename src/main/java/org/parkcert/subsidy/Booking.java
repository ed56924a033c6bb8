package org.parkcert.subsidy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 一笔台账.
 *
 * @param subsidyYear 补助年度; null where the programme knows none
 * @param amount 万元, never negative but for an adjustment
 * @param outsideCap whether it stands beside the cap of the programme
 * @param note purpose of a payment, what was spent on, else the reason
 * @param happenedOn day of the payment, the spending, the return; else the day of booking
 * @param voucher 凭证号, null where there is none
 */
public record Booking(
        long id,
        String parkId,
        String programme,
        Kind kind,
        @Nullable Integer subsidyYear,
        BigDecimal amount,
        boolean outsideCap,
        String note,
        LocalDate happenedOn,
        @Nullable String voucher,
        CaseNumber caseNumber,
        String clause,
        String bookedBy,
        LocalDateTime bookedAt) {

    /** 事项. */
    public enum Kind {
        ENTITLEMENT("核定基准"),
        ADJUSTMENT("调整"),
        BONUS("增加补助"),
        APPROVAL("财务审核"),
        PAYMENT("拨付"),
        SPENDING("支出"),
        CANCELLATION("取消"),
        RETURN_ORDER("责令退还"),
        RETURNED("退还");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean is(Kind asked) {
        return kind == asked;
    }
}
