package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 财务审核和拨付: what finance agreed to is granted, and paid in parts with its purpose (CQA-5-2, CQB-11, CQB-12). */
@Service
@Transactional
public class SubsidyPayments {

    private final SubsidyMapper subsidies;
    private final Subsidies granted;
    private final Books books;
    private final SubsidyProcess process;
    private final CaseFiles caseFiles;
    private final AuditTrail audit;
    private final Clock clock;

    SubsidyPayments(
            SubsidyMapper subsidies,
            Subsidies granted,
            Books books,
            SubsidyProcess process,
            CaseFiles caseFiles,
            AuditTrail audit,
            Clock clock) {
        this.subsidies = subsidies;
        this.granted = granted;
        this.books = books;
        this.process = process;
        this.caseFiles = caseFiles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 财务审核 agreed: from now on the amount is granted and can be paid. The bounds are checked again, with nobody else booking.
     *
     * @throws SubsidyRefused when another case has taken the room or the year meanwhile
     */
    public void approve(CaseNumber caseNumber) {
        var caseFile = caseFiles.lock(caseNumber);
        var settlement = granted.get(caseNumber);
        var amount = settlement.settled();
        if (amount == null) {
            throw new NotAtThisStage(caseNumber);
        }
        granted.demandStanding(settlement.parkId());
        var ledger = books.lock(settlement.parkId(), settlement.programme());
        if (!settlement.outsideCap()) {
            grant(settlement, ledger, amount);
        }
        Subsidies.demand(subsidies.approve(caseNumber), caseNumber);
        books.book(settlement, Booking.Kind.APPROVAL, amount, approved(settlement));
        audit.record("subsidy.approved", caseNumber, caseFile.parkId(), Map.of("amount", amount.toPlainString()));
    }

    private static String approved(Settlement settlement) {
        return settlement.subsidyYear() == null ? "同意拨付" : "同意拨付 " + settlement.subsidyYear() + " 年度补助";
    }

    private void grant(Settlement settlement, Ledger ledger, BigDecimal amount) {
        var year = settlement.subsidyYear();
        if (year != null && (ledger.isGranted(year) || ledger.isCancelled(year))) {
            throw SubsidyRefused.settledMeanwhile(year);
        }
        var cap = settlement.cap();
        if (cap != null && !ledger.hasRoomFor(amount, cap)) {
            throw SubsidyRefused.passesCap(
                    Amount.label(cap),
                    Amount.label(cap.subtract(ledger.granted()).max(Ledger.zero())));
        }
        var base = settlement.base() == null ? amount : settlement.base();
        var reason = settlement.reason() == null ? "按核定金额" : settlement.reason();
        books.book(settlement, Booking.Kind.ENTITLEMENT, base, settlement.base() == null ? reason : "当年基准");
        if (amount.compareTo(base) != 0) {
            books.book(settlement, Booking.Kind.ADJUSTMENT, amount.subtract(base), reason);
        }
    }

    /**
     * 登记拨付: never more than finance approved, never past the cap, and nothing to a park that was withdrawn. Without an
     * amount: without effect when nothing is left to pay, as after a cancellation; what a withdrawn park isn't paid any more
     * is cancelled.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public void pay(CaseNumber caseNumber, Paid paid) {
        caseFiles.lock(caseNumber);
        var settlement = granted.get(caseNumber);
        var ledger = books.lock(settlement.parkId(), settlement.programme());
        var payable = ledger.payableBy(caseNumber);
        var withdrawn = !granted.stands(settlement.parkId());
        if (Written.stripped(paid.amount()) == null && (withdrawn || payable.signum() == 0)) {
            forfeit(settlement, payable);
            return;
        }
        if (withdrawn) {
            throw SubsidyRefused.withdrawn();
        }
        if (settlement.outsideCap() && process.rectificationOpen(caseFiles.openOf(settlement.parkId()))) {
            throw SubsidyRefused.rectificationOpen();
        }
        var faults = new Faults();
        var amount = Amount.read("paidAmount", "拨付金额", paid.amount(), faults);
        amount.filter(given -> given.compareTo(payable) > 0)
                .ifPresent(given ->
                        faults.add("paidAmount", "above-approved", "拨付金额超过审核同意而尚未拨付的 " + Amount.label(payable)));
        amount.filter(given -> passesCap(settlement, ledger, given))
                .ifPresent(given -> faults.add("paidAmount", "above-cap", "拨付后累计超过补助上限，不能拨付"));
        var paidOn = Written.pastDay("paidOn", "拨付日期", paid.paidOn(), LocalDate.now(clock), faults);
        var purpose = Written.note("paymentPurpose", "资金用途", paid.purpose(), faults);
        var voucher = Written.voucher("paymentVoucher", paid.voucher(), faults);
        faults.throwIfAny();
        books.book(settlement, Booking.Kind.PAYMENT, amount.orElseThrow(), purpose, paidOn.orElseThrow(), voucher);
    }

    /** 取消认定的，尚未拨付的不再拨付. */
    private void forfeit(Settlement settlement, BigDecimal payable) {
        if (payable.signum() > 0) {
            books.book(settlement, Booking.Kind.CANCELLATION, payable, "园区已经取消认定，尚未拨付的不再拨付");
        }
    }

    /** 财务审核 disagreed: an increase for a park that was withdrawn meanwhile falls away; anything else is proposed anew. */
    public void disapprove(CaseNumber caseNumber) {
        caseFiles.lock(caseNumber);
        var settlement = granted.get(caseNumber);
        if (settlement.outsideCap() && !granted.stands(settlement.parkId())) {
            books.lock(settlement.parkId(), settlement.programme());
            forfeit(settlement, settlement.settled() == null ? Ledger.zero() : settlement.settled());
        }
    }

    /** 不再拨付: nothing is left to pay, or the park is no recognised one any more. */
    @Transactional(readOnly = true)
    public boolean isNothingPayable(CaseNumber caseNumber) {
        return payable(caseNumber).signum() == 0
                || !granted.stands(granted.get(caseNumber).parkId());
    }

    private static boolean passesCap(Settlement settlement, Ledger ledger, BigDecimal amount) {
        return settlement.cap() != null
                && !settlement.outsideCap()
                && ledger.paid().add(amount).compareTo(settlement.cap()) > 0;
    }

    /** Whether all that may be paid is paid. */
    @Transactional(readOnly = true)
    public boolean isPaidUp(CaseNumber caseNumber) {
        return payable(caseNumber).signum() == 0;
    }

    @Transactional(readOnly = true)
    public BigDecimal payable(CaseNumber caseNumber) {
        var settlement = granted.get(caseNumber);
        return granted.ledger(settlement.parkId(), settlement.programme()).payableBy(caseNumber);
    }

    /** 拨付, as finance writes it. */
    public record Paid(
            @Nullable String amount, @Nullable String paidOn, @Nullable String purpose, @Nullable String voucher) {}
}
