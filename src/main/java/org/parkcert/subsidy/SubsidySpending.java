package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 列支: what was paid is spent on something, kept for audit (CQB-12). */
@Service
@Transactional
public class SubsidySpending {

    private final Subsidies granted;
    private final Books books;
    private final CaseFiles caseFiles;
    private final Clock clock;

    SubsidySpending(Subsidies granted, Books books, CaseFiles caseFiles, Clock clock) {
        this.granted = granted;
        this.books = books;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** 待列支: paid by the case and not yet recorded as spent. */
    @Transactional(readOnly = true)
    public BigDecimal unspent(CaseNumber caseNumber) {
        var settlement = granted.get(caseNumber);
        var ledger = granted.ledger(settlement.parkId(), settlement.programme());
        return ledger.paidBy(caseNumber).subtract(ledger.spentBy(caseNumber));
    }

    /**
     * 登记支出: what was spent on what, kept for audit (CQB-12); the last time also why something is left.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public void spend(CaseNumber caseNumber, Spent spent, boolean complete, @Nullable String unspentReason) {
        caseFiles.lock(caseNumber);
        var settlement = granted.get(caseNumber);
        books.lock(settlement.parkId(), settlement.programme());
        var left = unspent(caseNumber);
        var faults = new Faults();
        if (spent.isBlank() && complete) {
            leftover(left, unspentReason, faults);
            faults.throwIfAny();
            return;
        }
        var amount = Amount.read("spentAmount", "支出金额", spent.amount(), faults);
        amount.filter(given -> given.compareTo(left) > 0)
                .ifPresent(given -> faults.add("spentAmount", "above-paid", "支出金额超过已拨付而尚未列支的 " + Amount.label(left)));
        var spentOn = Written.pastDay("spentOn", "支出日期", spent.spentOn(), LocalDate.now(clock), faults);
        var purpose = Written.note("spentFor", "支出内容", spent.spentFor(), faults);
        var voucher = Written.voucher("spendingVoucher", spent.voucher(), faults);
        if (complete && amount.isPresent()) {
            leftover(left.subtract(amount.get()), unspentReason, faults);
        }
        faults.throwIfAny();
        books.book(settlement, Booking.Kind.SPENDING, amount.orElseThrow(), purpose, spentOn.orElseThrow(), voucher);
    }

    private static void leftover(BigDecimal left, @Nullable String reason, Faults faults) {
        if (left.signum() > 0 && Written.stripped(reason) == null) {
            faults.add("unspentReason", "required", "尚有 " + Amount.label(left) + " 没有支出，请写明原因和去向");
        }
    }

    /** 支出, as the locality writes it. */
    public record Spent(
            @Nullable String amount, @Nullable String spentOn, @Nullable String spentFor, @Nullable String voucher) {

        boolean isBlank() {
            return Written.stripped(amount) == null && Written.stripped(spentFor) == null;
        }
    }
}
