package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评估结果的补助: what a grade adds to a park's subsidy and what it takes away (CQB-25-1, CQB-25-2). */
@Service
@Transactional
public class SubsidyConsequences {

    private static final String BONUS = "commendation";
    private static final String BONUS_NAME = "通报表扬增加的补助";

    private final SubsidyMapper subsidies;
    private final Books books;
    private final CaseFiles caseFiles;
    private final ParkRecords records;
    private final Clock clock;

    SubsidyConsequences(SubsidyMapper subsidies, Books books, CaseFiles caseFiles, ParkRecords records, Clock clock) {
        this.subsidies = subsidies;
        this.books = books;
        this.caseFiles = caseFiles;
        this.records = records;
        this.clock = clock;
    }

    /**
     * 增加补助 for a grade: outside the cap, also when the years of the subsidy are over; once for a year.
     *
     * @return false when the park has that year's already, or doesn't stand any more
     */
    public boolean grantBonus(CaseNumber caseNumber, int evaluationYear, BigDecimal amount, String clause) {
        var caseFile = caseFiles.lock(caseNumber);
        if (!records.stands(caseFile.parkId(), LocalDate.now(clock))) {
            return false;
        }
        books.open(caseFile, BONUS, BONUS_NAME, null);
        if (books.lock(caseFile.parkId(), BONUS).hasBonus(evaluationYear)
                || subsidies.settlement(caseNumber).isPresent()) {
            return false;
        }
        var reason = evaluated(caseFile, evaluationYear);
        var settlement = Settlement.bonus(caseFile, BONUS, clause, evaluationYear, amount, reason);
        subsidies.insert(settlement);
        books.book(settlement, Booking.Kind.BONUS, amount, reason);
        return true;
    }

    /**
     * 取消当年补助: what was granted for the year and isn't paid falls away, and the year can't be settled any more. What was
     * paid before stays paid: the text cancels what is still to be allotted (应划拨) and, unlike that of 2019, orders nothing back.
     * Once for a year; the grants of other programmes stay as they are.
     *
     * @param terms the programme, with its name and cap
     */
    public void cancelYear(CaseNumber caseNumber, int year, Settlement.Terms terms) {
        var caseFile = caseFiles.lock(caseNumber);
        if (wasRecognisedUnderOtherRules(caseFile)) {
            return;
        }
        books.open(caseFile, terms.programme(), terms.programmeName(), terms.cap());
        var ledger = books.lock(caseFile.parkId(), terms.programme());
        if (ledger.isCancelled(year)) {
            return;
        }
        var paid = ledger.paidFor(year);
        var unpaid = ledger.grantedFor(year).subtract(paid).max(Ledger.zero());
        books.book(
                Settlement.under(terms, caseFile, year),
                Booking.Kind.CANCELLATION,
                unpaid,
                evaluated(caseFile, year) + "，整改后仍不合格，取消当年补助" + kept(paid));
    }

    /** Says also what stays, and why: 应划拨 is what is still to be allotted, and the text knows no return. */
    private static String kept(BigDecimal paid) {
        return paid.signum() == 0 ? "" : "；取消的是应划拨而尚未划拨的，已拨付的 " + Amount.label(paid) + "不在其内，办法没有规定退还";
    }

    /** 年度评估和等次, in the authority's words. */
    private String evaluated(CaseFile caseFile, int year) {
        return records.grades(caseFile.parkId()).stream()
                .filter(grade -> grade.evaluationYear() == year)
                .findFirst()
                .map(grade -> year + " 年度评估为" + grade.gradeName())
                .orElse(year + " 年度评估");
    }

    /** Its subsidy stays as it was granted. */
    private boolean wasRecognisedUnderOtherRules(CaseFile caseFile) {
        return records.standingOn(caseFile.authority(), LocalDate.now(clock)).stream()
                .filter(park -> park.parkId().equals(caseFile.parkId()))
                .anyMatch(park -> !park.regime().equals(caseFile.regime()));
    }
}
