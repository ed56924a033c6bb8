package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Practice;
import org.parkcert.bundle.RuleRow;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.GivenDay;
import org.parkcert.casefile.OfficialDocuments;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 补助资金: an amount is proposed, decided, approved by finance, paid with its purpose, and what it was spent on is kept (CQA-5-2, CQB-11, CQB-12). */
@Service
@Transactional
public class Subsidies {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_VOUCHER = 200;

    private final SubsidyMapper subsidies;
    private final Books books;
    private final SubsidyProcess process;
    private final CaseFiles caseFiles;
    private final OfficialDocuments documents;
    private final Parks parks;
    private final ParkRecords records;
    private final RuleTables ruleTables;
    private final AuditTrail audit;
    private final Clock clock;

    Subsidies(
            SubsidyMapper subsidies,
            Books books,
            SubsidyProcess process,
            CaseFiles caseFiles,
            OfficialDocuments documents,
            Parks parks,
            ParkRecords records,
            RuleTables ruleTables,
            AuditTrail audit,
            Clock clock) {
        this.subsidies = subsidies;
        this.books = books;
        this.process = process;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.parks = parks;
        this.records = records;
        this.ruleTables = ruleTables;
        this.audit = audit;
        this.clock = clock;
    }

    /** 建立补助核定; a repetition goes on with the one that the case has. */
    public void open(CaseNumber caseNumber, Settlement.Terms terms) {
        var caseFile = caseFiles.lock(caseNumber);
        books.open(caseFile, terms.programme(), terms.programmeName(), terms.cap());
        if (subsidies.settlement(caseNumber).isEmpty()) {
            subsidies.insert(Settlement.under(terms, caseFile, null));
        }
    }

    @Transactional(readOnly = true)
    public Settlement get(CaseNumber caseNumber) {
        return subsidies.settlement(caseNumber).orElseThrow(() -> new NotAtThisStage(caseNumber));
    }

    @Transactional(readOnly = true)
    public Optional<Settlement> find(CaseNumber caseNumber) {
        return subsidies.settlement(caseNumber);
    }

    @Transactional(readOnly = true)
    public Ledger ledger(String parkId, String programme) {
        return new Ledger(subsidies.bookings(parkId, programme));
    }

    /**
     * 拟定金额 from the park's condition and its evaluation.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public void propose(CaseNumber caseNumber, Proposal proposal) {
        var settlement = get(caseNumber);
        demandStanding(settlement.parkId());
        var ledger = books.lock(settlement.parkId(), settlement.programme());
        var faults = new Faults();
        var year = settlement.basesTable() == null
                ? Optional.<YearOfSubsidy>empty()
                : year(settlement, ledger, proposal.subsidyYear(), faults);
        var amount = Amount.read("proposedAmount", "拟补助金额", proposal.amount(), faults);
        amount.ifPresent(proposed -> bounds("proposedAmount", settlement, ledger, proposed, faults));
        var reason = stripped(proposal.reason());
        if (year.isPresent()
                && amount.isPresent()
                && amount.get().compareTo(year.get().base()) != 0
                && reason == null) {
            faults.add(
                    "adjustmentReason",
                    "required",
                    "拟补助金额与基准 " + Amount.label(year.get().base()) + " 不同，请写明调整的理由");
        }
        var purpose = note("subsidyPurpose", "资金用途", proposal.purpose(), faults);
        tooLong("adjustmentReason", "调整的理由", reason, faults);
        faults.throwIfAny();
        var changed = subsidies.propose(
                caseNumber,
                year.map(YearOfSubsidy::year).orElse(null),
                year.map(YearOfSubsidy::base).orElse(null),
                amount.orElseThrow(),
                reason,
                purpose);
        demand(changed, caseNumber);
        audit.record(
                "subsidy.proposed",
                caseNumber,
                settlement.parkId(),
                Map.of("amount", amount.get().toPlainString()));
    }

    /** Whether the proposed amount is to be studied by a meeting first (P-4). */
    @Transactional(readOnly = true)
    public boolean isWeighty(CaseNumber caseNumber) {
        var settlement = get(caseNumber);
        return settlement.proposed() != null && settlement.isWeighty(settlement.proposed());
    }

    /**
     * 审批金额: as proposed, or another amount with a reason, within the same bounds.
     *
     * @param writtenAmount null or blank: as proposed
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public void settle(CaseNumber caseNumber, @Nullable String writtenAmount, @Nullable String comment) {
        var settlement = get(caseNumber);
        var proposed = settlement.proposed();
        if (proposed == null) {
            throw new NotAtThisStage(caseNumber);
        }
        var ledger = books.lock(settlement.parkId(), settlement.programme());
        var faults = new Faults();
        var amount = stripped(writtenAmount) == null
                ? Optional.of(proposed)
                : Amount.read("decidedAmount", "核定金额", writtenAmount, faults);
        var reason = stripped(comment);
        tooLong("decisionComment", "意见和理由", reason, faults);
        amount.ifPresent(decided -> {
            bounds("decidedAmount", settlement, ledger, decided, faults);
            if (decided.compareTo(proposed) != 0 && reason == null) {
                faults.add("decisionComment", "required", "核定金额与拟定的 " + Amount.label(proposed) + " 不同，请写明理由");
            }
            if (settlement.isWeighty(decided) && !settlement.isWeighty(proposed) && studies(caseNumber)) {
                faults.add("decidedAmount", "not-studied", "核定金额须经集体研究，请退回，由经办人按此金额重新拟定");
            }
        });
        faults.throwIfAny();
        var decided = amount.orElseThrow();
        var reasons = decided.compareTo(proposed) == 0 ? settlement.reason() : reason;
        demand(subsidies.settle(caseNumber, decided, reasons), caseNumber);
        audit.record("subsidy.settled", caseNumber, settlement.parkId(), Map.of("amount", decided.toPlainString()));
    }

    private boolean studies(CaseNumber caseNumber) {
        return caseFiles.practices(caseNumber).on(Practice.COLLECTIVE_STUDY);
    }

    /**
     * 登记一次性补助: an amount that the text fixes, once for a park, for what was recognised elsewhere; nobody decides it here (CQA-5-2).
     *
     * @param recognition document of what was recognised elsewhere
     */
    public void recordOnce(
            CaseNumber caseNumber, Settlement.Terms terms, BigDecimal amount, String recognition, String purpose) {
        var caseFile = caseFiles.lock(caseNumber);
        demandStanding(caseFile.parkId());
        parks.lockLocality(caseFile.authority(), caseFile.localityCode());
        for (var parkId : parks.sameAs(caseFile.parkId())) {
            if (!subsidies.bookings(parkId, terms.programme()).isEmpty()) {
                throw SubsidyRefused.onceOnly(terms.programmeName());
            }
        }
        open(caseNumber, terms);
        demand(subsidies.propose(caseNumber, null, null, amount, "依据" + recognition, purpose), caseNumber);
        demand(subsidies.settle(caseNumber, amount, null), caseNumber);
        audit.record("subsidy.settled", caseNumber, caseFile.parkId(), Map.of("amount", amount.toPlainString()));
    }

    /**
     * 财务审核 agreed: from now on the amount is granted and can be paid. The bounds are checked again, with nobody else booking.
     *
     * @throws SubsidyRefused when another case has taken the room or the year meanwhile
     */
    public void approve(CaseNumber caseNumber) {
        var caseFile = caseFiles.lock(caseNumber);
        var settlement = get(caseNumber);
        var amount = settlement.settled();
        if (amount == null) {
            throw new NotAtThisStage(caseNumber);
        }
        demandStanding(settlement.parkId());
        var ledger = books.lock(settlement.parkId(), settlement.programme());
        if (!settlement.outsideCap()) {
            grant(settlement, ledger, amount);
        }
        demand(subsidies.approve(caseNumber), caseNumber);
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

    /** 印发补助资金通知. */
    public void issue(CaseNumber caseNumber, String template) {
        var settlement = get(caseNumber);
        documents.issue(caseNumber, template, "subsidy-notice", "补助资金通知", fields(settlement));
    }

    /** 印发不予补助的决定. */
    public void refuse(CaseNumber caseNumber, String template) {
        var fields = fields(get(caseNumber));
        var reason = caseFiles.get(caseNumber).outcomeReason();
        fields.put("reasons", reason == null ? List.of() : reason.lines().toList());
        documents.issue(caseNumber, template, "subsidy-refusal", "不予安排补助资金的决定", fields);
    }

    private Map<String, Object> fields(Settlement settlement) {
        var ledger = ledger(settlement.parkId(), settlement.programme());
        var fields = new HashMap<String, Object>();
        fields.put("programmeName", programmeName(settlement));
        fields.put(
                "amount",
                settlement.settled() == null ? "" : settlement.settled().toPlainString());
        fields.put(
                "subsidyYear",
                settlement.subsidyYear() == null ? "" : settlement.subsidyYear().toString());
        fields.put("base", settlement.base() == null ? "" : settlement.base().toPlainString());
        fields.put("reason", settlement.reason() == null ? "" : settlement.reason());
        fields.put("purpose", settlement.purpose() == null ? "" : settlement.purpose());
        fields.put("granted", ledger.granted().toPlainString());
        fields.put("cap", settlement.cap() == null ? "" : settlement.cap().toPlainString());
        return fields;
    }

    private String programmeName(Settlement settlement) {
        return subsidies.ledgersOf(settlement.parkId()).stream()
                .filter(row -> row.programme().equals(settlement.programme()))
                .map(LedgerRow::programmeName)
                .findFirst()
                .orElse(settlement.programme());
    }

    /** 不予安排: why, for the document. */
    public void proposeNone(CaseNumber caseNumber, @Nullable String reason) {
        var faults = new Faults();
        var text = note("adjustmentReason", "不予安排的理由", reason, faults);
        faults.throwIfAny();
        caseFiles.lock(caseNumber);
        caseFiles.keepReason(caseNumber, text);
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
        var settlement = get(caseNumber);
        var ledger = books.lock(settlement.parkId(), settlement.programme());
        var payable = ledger.payableBy(caseNumber);
        var withdrawn = !stands(settlement.parkId());
        if (stripped(paid.amount()) == null && (withdrawn || payable.signum() == 0)) {
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
        var paidOn = pastDay("paidOn", "拨付日期", paid.paidOn(), faults);
        var purpose = note("paymentPurpose", "资金用途", paid.purpose(), faults);
        var voucher = voucher("paymentVoucher", paid.voucher(), faults);
        faults.throwIfAny();
        books.book(settlement, Booking.Kind.PAYMENT, amount.orElseThrow(), purpose, paidOn.orElseThrow(), voucher);
    }

    /** 取消认定的，尚未拨付的不再拨付. */
    private void forfeit(Settlement settlement, BigDecimal payable) {
        if (payable.signum() > 0) {
            books.book(settlement, Booking.Kind.CANCELLATION, payable, "园区已经取消认定，尚未拨付的不再拨付");
        }
    }

    private void demandStanding(String parkId) {
        if (!stands(parkId)) {
            throw SubsidyRefused.withdrawn();
        }
    }

    private boolean stands(String parkId) {
        return records.stands(parkId, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public boolean parkStands(CaseNumber caseNumber) {
        return stands(get(caseNumber).parkId());
    }

    /** 财务审核 disagreed: an increase for a park that was withdrawn meanwhile falls away; anything else is proposed anew. */
    public void disapprove(CaseNumber caseNumber) {
        caseFiles.lock(caseNumber);
        var settlement = get(caseNumber);
        if (settlement.outsideCap() && !stands(settlement.parkId())) {
            books.lock(settlement.parkId(), settlement.programme());
            forfeit(settlement, settlement.settled() == null ? Ledger.zero() : settlement.settled());
        }
    }

    /** 不再拨付: nothing is left to pay, or the park is no recognised one any more. */
    @Transactional(readOnly = true)
    public boolean isNothingPayable(CaseNumber caseNumber) {
        return payable(caseNumber).signum() == 0 || !stands(get(caseNumber).parkId());
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
        var settlement = get(caseNumber);
        return ledger(settlement.parkId(), settlement.programme()).payableBy(caseNumber);
    }

    /** 待列支: paid by the case and not yet recorded as spent. */
    @Transactional(readOnly = true)
    public BigDecimal unspent(CaseNumber caseNumber) {
        var settlement = get(caseNumber);
        var ledger = ledger(settlement.parkId(), settlement.programme());
        return ledger.paidBy(caseNumber).subtract(ledger.spentBy(caseNumber));
    }

    /**
     * 登记支出: what was spent on what, kept for audit (CQB-12); the last time also why something is left.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public void spend(CaseNumber caseNumber, Spent spent, boolean complete, @Nullable String unspentReason) {
        caseFiles.lock(caseNumber);
        var settlement = get(caseNumber);
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
        var spentOn = pastDay("spentOn", "支出日期", spent.spentOn(), faults);
        var purpose = note("spentFor", "支出内容", spent.spentFor(), faults);
        var voucher = voucher("spendingVoucher", spent.voucher(), faults);
        if (complete && amount.isPresent()) {
            leftover(left.subtract(amount.get()), unspentReason, faults);
        }
        faults.throwIfAny();
        books.book(settlement, Booking.Kind.SPENDING, amount.orElseThrow(), purpose, spentOn.orElseThrow(), voucher);
    }

    private static void leftover(BigDecimal left, @Nullable String reason, Faults faults) {
        if (left.signum() > 0 && stripped(reason) == null) {
            faults.add("unspentReason", "required", "尚有 " + Amount.label(left) + " 没有支出，请写明原因和去向");
        }
    }

    /** 尚可核定的年度 of a park under the terms of its case, with their bases. */
    @Transactional(readOnly = true)
    public List<YearOfSubsidy> openYears(CaseNumber caseNumber) {
        var settlement = get(caseNumber);
        var ledger = ledger(settlement.parkId(), settlement.programme());
        return years(settlement).stream()
                .filter(one -> !ledger.isGranted(one.year()) && !ledger.isCancelled(one.year()))
                .filter(one -> one.year() <= LocalDate.now(clock).getYear())
                .toList();
    }

    private Optional<YearOfSubsidy> year(
            Settlement settlement, Ledger ledger, @Nullable String written, Faults faults) {
        var text = written == null ? "" : written.strip();
        var years = years(settlement);
        var year = years.stream()
                .filter(one -> Integer.toString(one.year()).equals(text))
                .findFirst();
        if (year.isEmpty()) {
            faults.add(
                    "subsidyYear",
                    "not-a-year-of-subsidy",
                    "请选择补助年度，该园区为 "
                            + String.join(
                                    "、",
                                    years.stream()
                                            .map(one -> Integer.toString(one.year()))
                                            .toList()) + " 年");
            return year;
        }
        if (year.get().year() > LocalDate.now(clock).getYear()) {
            faults.add("subsidyYear", "in-future", text + " 年尚未开始，不能核定");
        }
        if (ledger.isCancelled(year.get().year())) {
            faults.add("subsidyYear", "cancelled", text + " 年的补助已经取消");
        } else if (ledger.isGranted(year.get().year())) {
            faults.add("subsidyYear", "settled", text + " 年的补助已经核定");
        }
        return year;
    }

    private List<YearOfSubsidy> years(Settlement settlement) {
        var recognisedOn = parks.get(settlement.parkId()).recognisedOn();
        if (recognisedOn == null) {
            throw SubsidyRefused.notRecognised();
        }
        var table = settlement.basesTable();
        if (table == null) {
            return List.of();
        }
        return ruleTables.rows(caseFiles.pinned(settlement.caseNumber(), table), Map.of("parkType", "")).stream()
                .map(row -> yearOf(row, recognisedOn.getYear()))
                .toList();
    }

    private static YearOfSubsidy yearOf(RuleRow row, int firstYear) {
        var number = row.number("yearNumber").intValueExact();
        return new YearOfSubsidy(firstYear + number - 1, number, Amount.exact(row.number("base")));
    }

    private static void bounds(String field, Settlement settlement, Ledger ledger, BigDecimal amount, Faults faults) {
        var cap = settlement.cap();
        if (cap != null && !ledger.hasRoomFor(amount, cap)) {
            faults.add(
                    field,
                    "above-cap",
                    "累计补助最高 " + Amount.label(cap) + "，已核定 " + Amount.label(ledger.granted()) + "，最多还可核定 "
                            + Amount.label(cap.subtract(ledger.granted()).max(Ledger.zero())));
        }
        var most = settlement.most();
        if (most != null && amount.compareTo(most) > 0) {
            faults.add(field, "above-most", "补助金额不超过 " + Amount.label(most));
        }
        var least = settlement.least();
        if (least != null && ledger.granted().add(amount).compareTo(least) < 0) {
            faults.add(field, "below-least", "补助金额不少于 " + Amount.label(least));
        }
    }

    private Optional<LocalDate> pastDay(String field, String name, @Nullable String written, Faults faults) {
        var day = GivenDay.read(field, name, written, faults);
        day.filter(given -> given.isAfter(LocalDate.now(clock)))
                .ifPresent(given -> faults.add(field, "in-future", name + "不能晚于今天"));
        return day;
    }

    static String note(String field, String name, @Nullable String written, Faults faults) {
        var text = stripped(written);
        if (text == null) {
            faults.add(field, "required", "请填写" + name);
            return "";
        }
        tooLong(field, name, text, faults);
        return text;
    }

    static String voucher(String field, @Nullable String written, Faults faults) {
        var text = stripped(written);
        if (text == null || text.length() > LONGEST_VOUCHER) {
            faults.add(field, "required", "请填写凭证号，最多 " + LONGEST_VOUCHER + " 字");
            return "";
        }
        return text;
    }

    private static void tooLong(String field, String name, @Nullable String text, Faults faults) {
        if (text != null && text.length() > LONGEST_NOTE) {
            faults.add(field, "too-long", name + "最多 " + LONGEST_NOTE + " 字，请精简");
        }
    }

    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void demand(int changed, CaseNumber caseNumber) {
        if (changed == 0) {
            throw new NotAtThisStage(caseNumber);
        }
    }

    /** 拟定, as an officer writes it. */
    public record Proposal(
            @Nullable String subsidyYear, @Nullable String amount, @Nullable String reason, @Nullable String purpose) {}

    /** 拨付, as finance writes it. */
    public record Paid(
            @Nullable String amount, @Nullable String paidOn, @Nullable String purpose, @Nullable String voucher) {}

    /** 支出, as the locality writes it. */
    public record Spent(
            @Nullable String amount, @Nullable String spentOn, @Nullable String spentFor, @Nullable String voucher) {

        boolean isBlank() {
            return stripped(amount) == null && stripped(spentFor) == null;
        }
    }

    /**
     * 补助年度.
     *
     * @param number 1 for the year of the recognition
     */
    public record YearOfSubsidy(int year, int number, BigDecimal base) {}
}
