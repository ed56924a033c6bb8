package org.parkcert.subsidy;

import static org.parkcert.subsidy.Booking.Kind.ADJUSTMENT;
import static org.parkcert.subsidy.Booking.Kind.APPROVAL;
import static org.parkcert.subsidy.Booking.Kind.BONUS;
import static org.parkcert.subsidy.Booking.Kind.CANCELLATION;
import static org.parkcert.subsidy.Booking.Kind.ENTITLEMENT;
import static org.parkcert.subsidy.Booking.Kind.PAYMENT;
import static org.parkcert.subsidy.Booking.Kind.RETURNED;
import static org.parkcert.subsidy.Booking.Kind.RETURN_ORDER;
import static org.parkcert.subsidy.Booking.Kind.SPENDING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.parkcert.shared.CaseNumber;

/** 台账 of one park and one programme: what its bookings add up to, exactly. */
public final class Ledger {

    private static final int CENTS = 2;

    private final List<Booking> bookings;

    public Ledger(List<Booking> bookings) {
        this.bookings = List.copyOf(bookings);
    }

    public List<Booking> bookings() {
        return bookings;
    }

    /** 已核定 within the cap. What was ordered back makes no room again: it was granted. */
    public BigDecimal granted() {
        return granted(booking -> !booking.outsideCap());
    }

    public BigDecimal grantedOutsideCap() {
        return granted(Booking::outsideCap);
    }

    BigDecimal grantedFor(int year) {
        return granted(of(year).and(booking -> !booking.outsideCap()));
    }

    private BigDecimal granted(Predicate<Booking> which) {
        return sum(ENTITLEMENT, which)
                .add(sum(ADJUSTMENT, which))
                .add(sum(BONUS, which))
                .subtract(sum(CANCELLATION, which));
    }

    /** 已拨付 within the cap. */
    public BigDecimal paid() {
        return sum(PAYMENT, booking -> !booking.outsideCap());
    }

    public BigDecimal paidOutsideCap() {
        return sum(PAYMENT, Booking::outsideCap);
    }

    BigDecimal paidFor(int year) {
        return sum(PAYMENT, of(year).and(booking -> !booking.outsideCap()));
    }

    /** 待拨付: granted and not yet paid. */
    public BigDecimal payable() {
        return granted().add(grantedOutsideCap()).subtract(paid()).subtract(paidOutsideCap());
    }

    /** What a case may still pay: approved by finance, less what it paid and what was cancelled of its year since. */
    BigDecimal payableBy(CaseNumber caseNumber) {
        Predicate<Booking> own = booking -> booking.caseNumber().equals(caseNumber);
        var open = sum(APPROVAL, own).subtract(sum(PAYMENT, own));
        var cancelled = bookings.stream()
                .filter(booking -> booking.is(APPROVAL) && own.test(booking))
                .findFirst()
                .map(approved -> sum(CANCELLATION, approved.subsidyYear() == null ? own : sameYear(approved)))
                .orElse(zero());
        return open.subtract(cancelled).max(zero());
    }

    BigDecimal paidBy(CaseNumber caseNumber) {
        return sum(PAYMENT, booking -> booking.caseNumber().equals(caseNumber));
    }

    BigDecimal spentBy(CaseNumber caseNumber) {
        return sum(SPENDING, booking -> booking.caseNumber().equals(caseNumber));
    }

    /** 已列支 of what was paid. */
    public BigDecimal spent() {
        return sum(SPENDING, any -> true);
    }

    /** 可责令退还: paid and not ordered back yet. */
    public BigDecimal returnable() {
        return sum(PAYMENT, any -> true).subtract(orderedBack());
    }

    public BigDecimal orderedBack() {
        return sum(RETURN_ORDER, any -> true);
    }

    public BigDecimal returned() {
        return sum(RETURNED, any -> true);
    }

    /** 待退还 under the order of a case. */
    BigDecimal owedBackUnder(CaseNumber order) {
        Predicate<Booking> own = booking -> booking.caseNumber().equals(order);
        return sum(RETURN_ORDER, own).subtract(sum(RETURNED, own));
    }

    public boolean isGranted(int year) {
        return bookings.stream().anyMatch(of(year).and(booking -> booking.is(ENTITLEMENT)));
    }

    public boolean isCancelled(int year) {
        return bookings.stream().anyMatch(of(year).and(booking -> booking.is(CANCELLATION)));
    }

    boolean hasBonus(int year) {
        return bookings.stream().anyMatch(of(year).and(booking -> booking.is(BONUS)));
    }

    /** Whether granting this much more never passes the cap. */
    boolean hasRoomFor(BigDecimal amount, BigDecimal cap) {
        return granted().add(amount).compareTo(cap) <= 0;
    }

    private BigDecimal sum(Booking.Kind kind, Predicate<Booking> which) {
        return bookings.stream()
                .filter(booking -> booking.is(kind))
                .filter(which)
                .map(Booking::amount)
                .reduce(zero(), BigDecimal::add);
    }

    private static Predicate<Booking> of(int year) {
        return booking -> booking.subsidyYear() != null && booking.subsidyYear() == year;
    }

    private static Predicate<Booking> sameYear(Booking other) {
        return booking -> other.subsidyYear() != null
                && other.subsidyYear().equals(booking.subsidyYear())
                && other.outsideCap() == booking.outsideCap();
    }

    static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(CENTS, RoundingMode.UNNECESSARY);
    }
}
