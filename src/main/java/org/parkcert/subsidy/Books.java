package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.casefile.CaseFile;
import org.parkcert.identity.CurrentUser;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 账簿: ledgers are locked, read and added to here; order of locks: case, locality, ledger. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Books {

    /** What the park's record tells of a ledger; the rest stands in the ledger. */
    private static final Set<Booking.Kind> RECORDED = EnumSet.of(
            Booking.Kind.APPROVAL,
            Booking.Kind.BONUS,
            Booking.Kind.PAYMENT,
            Booking.Kind.CANCELLATION,
            Booking.Kind.RETURN_ORDER,
            Booking.Kind.RETURNED);

    private final SubsidyMapper subsidies;
    private final Parks parks;
    private final ParkRecords records;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    Books(
            SubsidyMapper subsidies,
            Parks parks,
            ParkRecords records,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.subsidies = subsidies;
        this.parks = parks;
        this.records = records;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** 开立台账; without effect where it is open, but that it bears the newest name and cap. */
    void open(CaseFile caseFile, String programme, String programmeName, @Nullable BigDecimal cap) {
        var parkId = caseFile.parkId();
        if (subsidies.lock(parkId, programme).isEmpty()) {
            parks.lockLocality(caseFile.authority(), caseFile.localityCode());
            if (subsidies.lock(parkId, programme).isEmpty()) {
                subsidies.open(parkId, programme, programmeName, caseFile.authority(), caseFile.localityCode(), cap);
                return;
            }
        }
        subsidies.describe(parkId, programme, programmeName, cap);
    }

    /** Nobody else books until the transaction ends. */
    Ledger lock(String parkId, String programme) {
        if (subsidies.lock(parkId, programme).isEmpty()) {
            throw new IllegalStateException("没有开立台账：" + programme);
        }
        return new Ledger(subsidies.bookings(parkId, programme));
    }

    void book(Settlement settlement, Booking.Kind kind, BigDecimal amount, String note) {
        book(settlement, kind, amount, note, LocalDate.now(clock), null);
    }

    void book(
            Settlement settlement,
            Booking.Kind kind,
            BigDecimal amount,
            String note,
            LocalDate happenedOn,
            @Nullable String voucher) {
        var booking = new Booking(
                0,
                settlement.parkId(),
                settlement.programme(),
                kind,
                settlement.subsidyYear(),
                amount,
                settlement.outsideCap(),
                note,
                happenedOn,
                voucher,
                settlement.caseNumber(),
                settlement.clause(),
                currentUser.orSystem().userId(),
                LocalDateTime.now(clock));
        subsidies.append(booking);
        if (RECORDED.contains(kind)) {
            records.enter(new Entry(
                    booking.parkId(),
                    EntryKind.SUBSIDY,
                    happenedOn,
                    kind.label() + " " + Amount.label(amount) + "：" + note,
                    booking.caseNumber(),
                    booking.clause()));
        }
        audit.record(
                "subsidy.booked",
                booking.caseNumber(),
                booking.parkId(),
                Map.of("kind", kind.key(), "programme", booking.programme(), "amount", amount.toPlainString()));
    }
}
