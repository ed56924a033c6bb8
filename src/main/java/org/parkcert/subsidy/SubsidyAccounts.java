package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 补助台账的查阅: by park, with balances; a fixed number of statements, however many parks. */
@Service
@Transactional(readOnly = true)
public class SubsidyAccounts {

    private final SubsidyMapper subsidies;

    SubsidyAccounts(SubsidyMapper subsidies) {
        this.subsidies = subsidies;
    }

    public List<Account> of(String parkId) {
        return accounts(subsidies.ledgersOf(parkId), subsidies.bookingsOf(parkId));
    }

    /** Those of an authority, or of one of its localities, by locality and park. */
    public List<Account> of(String authority, Optional<String> localityCode) {
        return accounts(
                subsidies.ledgers(authority, localityCode.orElse(null)),
                subsidies.bookingsIn(authority, localityCode.orElse(null)));
    }

    private static List<Account> accounts(List<LedgerRow> rows, List<Booking> bookings) {
        Map<List<String>, List<Booking>> byLedger = bookings.stream()
                .collect(Collectors.groupingBy(booking -> List.of(booking.parkId(), booking.programme())));
        return rows.stream()
                .map(row -> account(row, byLedger.getOrDefault(List.of(row.parkId(), row.programme()), List.of())))
                .toList();
    }

    private static Account account(LedgerRow row, List<Booking> bookings) {
        var ledger = new Ledger(bookings);
        return new Account(
                row.parkId(),
                row.localityCode(),
                row.programme(),
                row.programmeName(),
                row.cap(),
                ledger.granted().add(ledger.grantedOutsideCap()),
                ledger.paid().add(ledger.paidOutsideCap()),
                ledger.payable(),
                row.cap() == null ? null : row.cap().subtract(ledger.granted()),
                ledger.spent(),
                ledger.orderedBack(),
                ledger.returned(),
                ledger.orderedBack().subtract(ledger.returned()),
                ledger.bookings());
    }

    /**
     * 台账.
     *
     * @param cap null where the programme has none
     * @param payable 待拨付
     * @param room 尚可核定, null where there is no cap
     * @param owedBack 待退还
     */
    public record Account(
            String parkId,
            String localityCode,
            String programme,
            String programmeName,
            @Nullable BigDecimal cap,
            BigDecimal granted,
            BigDecimal paid,
            BigDecimal payable,
            @Nullable BigDecimal room,
            BigDecimal spent,
            BigDecimal orderedBack,
            BigDecimal returned,
            BigDecimal owedBack,
            List<Booking> bookings) {}
}
