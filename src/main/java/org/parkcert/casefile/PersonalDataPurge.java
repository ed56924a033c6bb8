package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    PersonalDataPurge(
            Authorities authorities,
            ErasureMapper erasures,
            List<PersonalData> holders,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.authorities = authorities;
        this.erasures = erasures;
        this.holders = List.copyOf(holders);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** 到期: what of one case is to be erased. */
    public record Due(CaseNumber caseNumber, RetentionKind kind, int rows) {}

    /** What {@link #erase} would erase. */
    public List<Due> due() {
        return authorities.all().stream()
                .flatMap(authority -> due(authority).stream())
                .toList();
    }

    public List<Due> due(Authority authority) {
        return authority.retention().entrySet().stream()
                .flatMap(kept -> closedBefore(authority, LocalDate.now(clock).minus(kept.getValue())).stream()
                        .map(caseNumber -> new Due(caseNumber, kept.getKey(), held(caseNumber, kept.getKey()))))
                .filter(due -> due.rows() > 0)
                .toList();
    }

    /** @return what was erased */
    public List<Due> erase(List<Due> due) {
        due.forEach(one -> transactions.executeWithoutResult(status -> erase(one)));
        return due;
    }

    private void erase(Due due) {
        holders.stream()
                .filter(holder -> holder.kind() == due.kind())
                .forEach(holder -> holder.erase(due.caseNumber()));
        audit.record(
                "case.personal-data-erased",
                due.caseNumber(),
                due.caseNumber().value(),
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
