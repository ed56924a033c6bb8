package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.GivenDay;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 退还补助资金: ordered by a decision, paid back on a day, until nothing is owed (CQA-5-3b). */
@Service
@Transactional
public class SubsidyReturns {

    private final SubsidyMapper subsidies;
    private final Books books;
    private final CaseFiles caseFiles;
    private final ParkRecords records;
    private final Clock clock;

    SubsidyReturns(SubsidyMapper subsidies, Books books, CaseFiles caseFiles, ParkRecords records, Clock clock) {
        this.subsidies = subsidies;
        this.books = books;
        this.caseFiles = caseFiles;
        this.records = records;
        this.clock = clock;
    }

    /** 可责令退还: what the park was paid in all, less what it was already ordered to return. */
    @Transactional(readOnly = true)
    public BigDecimal returnable(String parkId) {
        return new Ledger(subsidies.bookingsOf(parkId)).returnable();
    }

    /**
     * Whether so much may be ordered back.
     *
     * @throws org.parkcert.shared.InvalidInput when it isn't an amount, or more than was paid
     */
    @Transactional(readOnly = true)
    public void check(CaseNumber caseNumber, String field, @Nullable String written) {
        var faults = new Faults();
        var most = returnable(caseFiles.get(caseNumber).parkId());
        Amount.read(field, "责令退还的金额", written, faults)
                .filter(amount -> amount.compareTo(most) > 0)
                .ifPresent(amount -> faults.add(field, "above-paid", "责令退还的金额不超过已经拨付的 " + Amount.label(most)));
        faults.throwIfAny();
    }

    /** 责令退还, from the park's programmes one after another; what another case ordered back meanwhile isn't ordered twice. */
    public void order(CaseNumber caseNumber, BigDecimal amount, String clause) {
        var caseFile = caseFiles.lock(caseNumber);
        var left = amount;
        for (var row : subsidies.ledgersOf(caseFile.parkId())) {
            var share = books.lock(row.parkId(), row.programme()).returnable().min(left);
            if (share.signum() > 0) {
                books.book(Settlement.of(caseNumber, row, clause), Booking.Kind.RETURN_ORDER, share, "责令退还补助资金");
                left = left.subtract(share);
            }
        }
        if (left.signum() > 0) {
            records.enter(new Entry(
                    caseFile.parkId(),
                    EntryKind.SUBSIDY,
                    LocalDate.now(clock),
                    "责令退还的 " + Amount.label(amount) + "中，" + Amount.label(left) + "已由另一办件责令退还，不再重复",
                    caseNumber,
                    clause));
        }
    }

    /** 待退还 under the case's order. */
    @Transactional(readOnly = true)
    public BigDecimal owed(CaseNumber caseNumber) {
        return new Ledger(subsidies.bookingsOf(caseFiles.get(caseNumber).parkId())).owedBackUnder(caseNumber);
    }

    /**
     * 登记退还 on a day, in whole or in part; without effect where nothing is owed and no amount is given.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public void record(
            CaseNumber caseNumber,
            @Nullable String writtenAmount,
            @Nullable String writtenDay,
            @Nullable String writtenVoucher) {
        var caseFile = caseFiles.lock(caseNumber);
        var accounts = owing(caseFile.parkId(), caseNumber);
        var owed = accounts.stream().map(Owing::owed).reduce(Ledger.zero(), BigDecimal::add);
        if (owed.signum() == 0 && Written.stripped(writtenAmount) == null) {
            return;
        }
        var faults = new Faults();
        var amount = Amount.read("returnedAmount", "退还金额", writtenAmount, faults);
        amount.filter(given -> given.compareTo(owed) > 0)
                .ifPresent(given -> faults.add("returnedAmount", "above-owed", "退还金额超过尚待退还的 " + Amount.label(owed)));
        var day = GivenDay.read("returnedOn", "退还日期", writtenDay, faults);
        day.filter(given -> given.isAfter(LocalDate.now(clock)))
                .ifPresent(given -> faults.add("returnedOn", "in-future", "退还日期不能晚于今天"));
        var voucher = Written.voucher("returnVoucher", writtenVoucher, faults);
        faults.throwIfAny();
        book(caseNumber, accounts, amount, day, voucher);
    }

    private void book(
            CaseNumber caseNumber,
            List<Owing> accounts,
            Optional<BigDecimal> amount,
            Optional<LocalDate> day,
            String voucher) {
        var left = amount.orElseThrow();
        for (var account : accounts) {
            var share = account.owed().min(left);
            if (share.signum() > 0) {
                books.book(
                        Settlement.of(caseNumber, account.row(), account.clause()),
                        Booking.Kind.RETURNED,
                        share,
                        "退还补助资金",
                        day.orElseThrow(),
                        voucher);
                left = left.subtract(share);
            }
        }
    }

    private List<Owing> owing(String parkId, CaseNumber caseNumber) {
        var accounts = new ArrayList<Owing>();
        for (var row : subsidies.ledgersOf(parkId)) {
            var ledger = books.lock(parkId, row.programme());
            ledger.bookings().stream()
                    .filter(booking -> booking.is(Booking.Kind.RETURN_ORDER)
                            && booking.caseNumber().equals(caseNumber))
                    .findFirst()
                    .ifPresent(order -> accounts.add(new Owing(row, ledger.owedBackUnder(caseNumber), order.clause())));
        }
        return accounts;
    }

    /** 待退还 of one programme. */
    private record Owing(LedgerRow row, BigDecimal owed, String clause) {}
}
