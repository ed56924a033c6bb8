package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** 个人信息清除: erases what is past its retention, case by case; the audit trail tells how much, and stays whole. */
@Service
public class PersonalDataPurge {

    private final Authorities authorities;
    private final ErasureMapper erasures;
    private final List<PersonalData> holders;
    private final List<StandingPersonalData> standing;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    PersonalDataPurge(
            Authorities authorities,
            ErasureMapper erasures,
            List<PersonalData> holders,
            List<StandingPersonalData> standing,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.authorities = authorities;
        this.erasures = erasures;
        this.holders = List.copyOf(holders);
        this.standing = List.copyOf(standing);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * 到期: what of one case, or of one subject that belongs to none, is to be erased.
     *
     * @param caseNumber null for what belongs to no case
     */
    public record Due(
            String authority, @Nullable CaseNumber caseNumber, String subject, RetentionKind kind, int rows) {}

    /** What {@link #erase} would erase. */
    public List<Due> due() {
        return authorities.all().stream()
                .flatMap(authority -> due(authority).stream())
                .toList();
    }

    public List<Due> due(Authority authority) {
        return authority.retention().keySet().stream()
                .flatMap(kind -> Stream.concat(ofCases(authority, kind), ofNoCase(authority, kind)))
                .filter(due -> due.rows() > 0)
                .toList();
    }

    private Stream<Due> ofCases(Authority authority, RetentionKind kind) {
        return holders.stream().noneMatch(holder -> holder.kind() == kind)
                ? Stream.empty()
                : closedBefore(authority, over(authority, kind)).stream()
                        .map(number -> new Due(authority.id(), number, number.value(), kind, held(number, kind)));
    }

    private Stream<Due> ofNoCase(Authority authority, RetentionKind kind) {
        return standing.stream()
                .filter(holder -> holder.kind() == kind)
                .flatMap(holder -> holder.heldBefore(authority, over(authority, kind)).stream())
                .map(held -> new Due(authority.id(), null, held.subject(), kind, held.rows()));
    }

    private LocalDate over(Authority authority, RetentionKind kind) {
        return LocalDate.now(clock)
                .minus(Objects.requireNonNull(authority.retention().get(kind)));
    }

    /** @return what was erased */
    public List<Due> erase(List<Due> due) {
        due.forEach(one -> transactions.executeWithoutResult(status -> erase(one)));
        return due;
    }

    private void erase(Due due) {
        var caseNumber = due.caseNumber();
        if (caseNumber == null) {
            var authority = authorities.get(due.authority());
            standing.stream()
                    .filter(holder -> holder.kind() == due.kind())
                    .forEach(holder -> holder.erase(authority, over(authority, due.kind()), due.subject()));
        } else {
            holders.stream().filter(holder -> holder.kind() == due.kind()).forEach(holder -> holder.erase(caseNumber));
        }
        audit.record(
                "case.personal-data-erased",
                caseNumber,
                due.subject(),
                Map.of("kind", due.kind().key(), "rows", Integer.toString(due.rows())));
    }

    private List<CaseNumber> closedBefore(Authority authority, LocalDate day) {
        return erasures.closedBefore(authority.id(), day.atStartOfDay());
    }

    private int held(CaseNumber caseNumber, RetentionKind kind) {
        return holders.stream()
                .filter(holder -> holder.kind() == kind)
                .mapToInt(holder -> holder.held(caseNumber))
                .sum();
    }
}
