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
import org.parkcert.casefile.OfficialDocuments;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 补助核定: an amount is proposed within its bounds, studied where it is weighty, and decided (CQA-5-2, CQB-11). */
@Service
@Transactional
public class Subsidies {

    private final SubsidyMapper subsidies;
    private final Books books;
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
            CaseFiles caseFiles,
            OfficialDocuments documents,
            Parks parks,
            ParkRecords records,
            RuleTables ruleTables,
            AuditTrail audit,
            Clock clock) {
        this.subsidies = subsidies;
        this.books = books;
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
        var reason = Written.stripped(proposal.reason());
        if (year.isPresent()
                && amount.isPresent()
                && amount.get().compareTo(year.get().base()) != 0
                && reason == null) {
            faults.add(
                    "adjustmentReason",
                    "required",
                    "拟补助金额与基准 " + Amount.label(year.get().base()) + " 不同，请写明调整的理由");
        }
        var purpose = Written.note("subsidyPurpose", "资金用途", proposal.purpose(), faults);
        Written.tooLong("adjustmentReason", "调整的理由", reason, faults);
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
        var amount = Written.stripped(writtenAmount) == null
                ? Optional.of(proposed)
                : Amount.read("decidedAmount", "核定金额", writtenAmount, faults);
        var reason = Written.stripped(comment);
        Written.tooLong("decisionComment", "意见和理由", reason, faults);
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
        var reason = "依据" + recognition;
        demand(subsidies.propose(caseNumber, null, null, amount, reason, purpose), caseNumber);
        demand(subsidies.settle(caseNumber, amount, reason), caseNumber);
        audit.record("subsidy.settled", caseNumber, caseFile.parkId(), Map.of("amount", amount.toPlainString()));
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
        var text = Written.note("adjustmentReason", "不予安排的理由", reason, faults);
        faults.throwIfAny();
        caseFiles.lock(caseNumber);
        caseFiles.keepReason(caseNumber, text);
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

    void demandStanding(String parkId) {
        if (!stands(parkId)) {
            throw SubsidyRefused.withdrawn();
        }
    }

    boolean stands(String parkId) {
        return records.stands(parkId, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public boolean parkStands(CaseNumber caseNumber) {
        return stands(get(caseNumber).parkId());
    }

    static void demand(int changed, CaseNumber caseNumber) {
        if (changed == 0) {
            throw new NotAtThisStage(caseNumber);
        }
    }

    /** 拟定, as an officer writes it. */
    public record Proposal(
            @Nullable String subsidyYear, @Nullable String amount, @Nullable String reason, @Nullable String purpose) {}

    /**
     * 补助年度.
     *
     * @param number 1 for the year of the recognition
     */
    public record YearOfSubsidy(int year, int number, BigDecimal base) {}
}
