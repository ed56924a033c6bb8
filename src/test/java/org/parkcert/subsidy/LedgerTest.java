package org.parkcert.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput;

@DisplayName("补助台账的计算")
class LedgerTest {

    private static final BigDecimal CAP = new BigDecimal("300.00");
    private static final CaseNumber FIRST = CaseNumber.of("CQ-2026-0001");
    private static final CaseNumber SECOND = CaseNumber.of("CQ-2027-0001");

    private final List<Booking> bookings = new ArrayList<>();

    @Test
    @DisplayName("累计 299.99 和 300.00 万元有余额，300.01 万元没有；增加的 10 万元不占余额（CQB-11、CQB-25-1）")
    void room() {
        book(Booking.Kind.ENTITLEMENT, 2026, "150.00", FIRST);
        book(Booking.Kind.ADJUSTMENT, 2026, "49.99", FIRST);
        book(Booking.Kind.BONUS, 2026, "10.00", FIRST, true);

        assertThat(ledger().hasRoomFor(new BigDecimal("100.00"), CAP)).isTrue();
        assertThat(ledger().hasRoomFor(new BigDecimal("100.01"), CAP)).isTrue();
        assertThat(ledger().hasRoomFor(new BigDecimal("100.02"), CAP)).isFalse();
        assertThat(ledger().granted()).isEqualByComparingTo("199.99");
        assertThat(ledger().grantedOutsideCap()).isEqualByComparingTo("10");
    }

    @Test
    @DisplayName("取消的是当年尚未拨付的部分，别的年度不变（CQB-25-2）")
    void cancellation() {
        book(Booking.Kind.ENTITLEMENT, 2026, "150.00", FIRST);
        book(Booking.Kind.APPROVAL, 2026, "150.00", FIRST);
        book(Booking.Kind.PAYMENT, 2026, "40.00", FIRST);
        book(Booking.Kind.ENTITLEMENT, 2027, "100.00", SECOND);
        book(Booking.Kind.APPROVAL, 2027, "100.00", SECOND);
        book(Booking.Kind.CANCELLATION, 2026, "110.00", SECOND);

        assertThat(ledger().payableBy(FIRST)).isEqualByComparingTo("0");
        assertThat(ledger().payableBy(SECOND)).isEqualByComparingTo("100");
        assertThat(ledger().granted()).isEqualByComparingTo("140");
        assertThat(ledger().isCancelled(2026)).isTrue();
        assertThat(ledger().isCancelled(2027)).isFalse();
    }

    @Test
    @DisplayName("责令退还不超过已拨付的，退还以后结清，不腾出余额（CQA-5-3b）")
    void returns() {
        book(Booking.Kind.ENTITLEMENT, 2026, "100.00", FIRST);
        book(Booking.Kind.PAYMENT, 2026, "100.00", FIRST);
        book(Booking.Kind.RETURN_ORDER, 2026, "60.00", SECOND);
        book(Booking.Kind.RETURNED, 2026, "20.50", SECOND);

        assertThat(ledger().returnable()).isEqualByComparingTo("40");
        assertThat(ledger().owedBackUnder(SECOND)).isEqualByComparingTo("39.50");
        assertThat(ledger().hasRoomFor(new BigDecimal("200.01"), CAP)).isFalse();
    }

    @Test
    @DisplayName("金额是万元，最多两位小数，大于 0（CQB-11）")
    void amounts() {
        assertThat(read("149.5")).isEmpty();
        for (var wrong : List.of("", "一百", "1.001", "1e2", "-1", "0", "0.00", "123456789")) {
            assertThat(read(wrong)).as(wrong).hasSize(1);
        }
    }

    private static List<InvalidInput.Fault> read(String written) {
        var faults = new InvalidInput.Faults();
        Amount.read("amount", "金额", written, faults);
        return faults.list();
    }

    private Ledger ledger() {
        return new Ledger(bookings);
    }

    private void book(Booking.Kind kind, int year, String amount, CaseNumber caseNumber) {
        book(kind, year, amount, caseNumber, false);
    }

    private void book(Booking.Kind kind, int year, String amount, CaseNumber caseNumber, boolean outsideCap) {
        bookings.add(new Booking(
                bookings.size() + 1L,
                "park",
                "three-years",
                kind,
                year,
                new BigDecimal(amount),
                outsideCap,
                "用途",
                LocalDate.of(2026, 9, 1),
                null,
                caseNumber,
                "CQB-11",
                "finance",
                LocalDateTime.of(2026, 9, 1, 9, 0)));
    }
}
