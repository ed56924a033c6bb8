package org.parkcert.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.CaseProcess;
import org.parkcert.casefile.Numbers;
import org.parkcert.round.RoundItem.Status;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 批次与名单: cases wait, a round takes all that wait, its list is settled, and each case goes on by itself: those on the list
 * with it, the others with the reason why they aren't.
 */
@Service
@Transactional
public class Rounds {

    /** 批次, after the authority's prefix. */
    private static final String SERIES = "PC";

    /** The procedure of a round is named after that of its cases. */
    private static final String PROCESS = "-round";

    private final RoundMapper rounds;
    private final CaseFiles caseFiles;
    private final Authorities authorities;
    private final Numbers numbers;
    private final CaseProcess processes;
    private final RoundProcess cases;
    private final AuditTrail audit;
    private final Clock clock;

    Rounds(
            RoundMapper rounds,
            CaseFiles caseFiles,
            Authorities authorities,
            Numbers numbers,
            CaseProcess processes,
            RoundProcess cases,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.caseFiles = caseFiles;
        this.authorities = authorities;
        this.numbers = numbers;
        this.processes = processes;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** 等待列入名单. */
    public void await(CaseNumber caseNumber, @Nullable String score) {
        var caseFile = caseFiles.lock(caseNumber);
        rounds.insertItem(new RoundItem(
                caseNumber,
                caseFile.authority(),
                caseFile.processId(),
                caseFile.parkId(),
                score,
                LocalDateTime.now(clock),
                Status.WAITING,
                null));
        audit.record("round.case-waits", caseNumber, caseNumber.value(), Map.of());
    }

    /** The case was withdrawn while it waited. */
    public void stopWaiting(CaseNumber caseNumber) {
        if (rounds.mark(caseNumber, Status.WITHDRAWN) > 0) {
            audit.record("round.case-withdrawn", caseNumber, caseNumber.value(), Map.of());
        }
    }

    /**
     * 启动批次: takes every case of the procedure that waits, and starts the procedure of the round.
     *
     * @return the round's number, business key of its process
     */
    public CaseNumber start(String authorityId, String caseProcess, String officer) {
        var authority = authorities.get(authorityId);
        if (waiting(authorityId).stream().noneMatch(item -> item.caseProcess().equals(caseProcess))) {
            throw RoundRefused.nobodyWaits();
        }
        var number = numbers.nextCaseNumber(
                authority.casePrefix() + SERIES, LocalDate.now(clock).getYear());
        var round = new Round(number, authorityId, caseProcess, officer, LocalDateTime.now(clock), null, null);
        rounds.insert(round);
        var taken = rounds.take(round);
        if (taken == 0) {
            throw RoundRefused.nobodyWaits();
        }
        audit.record("round.started", number, number.value(), Map.of("cases", Integer.toString(taken)));
        processes.start(number, authorityId, caseProcess + PROCESS, Map.of());
        return number;
    }

    /**
     * 拟定名单.
     *
     * @param reason for those that stay off the list, needed when there are any
     */
    public void propose(CaseNumber roundNumber, Collection<CaseNumber> listed, @Nullable String reason) {
        lock(roundNumber);
        var open = rounds.items(roundNumber).stream().filter(RoundItem::isOpen).toList();
        var unknown = new HashSet<>(listed);
        open.forEach(item -> unknown.remove(item.caseNumber()));
        if (!unknown.isEmpty()) {
            throw RoundRefused.notWaiting(unknown);
        }
        if (listed.size() < open.size() && (reason == null || reason.isBlank())) {
            throw RoundRefused.reasonMissing();
        }
        open.forEach(item ->
                rounds.mark(item.caseNumber(), listed.contains(item.caseNumber()) ? Status.PROPOSED : Status.WAITING));
        rounds.giveReason(roundNumber, reason);
        audit.record(
                "round.list-proposed",
                roundNumber,
                roundNumber.value(),
                Map.of("listed", String.valueOf(listed.size())));
    }

    /** 确定名单: the list is settled, every case goes on; one that was withdrawn meanwhile is on no list. */
    public void release(CaseNumber roundNumber) {
        var round = lock(roundNumber);
        for (var item : rounds.items(roundNumber)) {
            caseFiles.lock(item.caseNumber());
        }
        for (var item : rounds.items(roundNumber)) {
            if (item.isOpen()) {
                release(round, item);
            }
        }
        rounds.settle(roundNumber, LocalDateTime.now(clock));
        audit.record("round.settled", roundNumber, roundNumber.value(), Map.of());
    }

    private void release(Round round, RoundItem item) {
        var listed = item.status() == Status.PROPOSED;
        rounds.mark(item.caseNumber(), listed ? Status.LISTED : Status.NOT_LISTED);
        audit.record(
                "round.case-released",
                item.caseNumber(),
                round.roundNumber().value(),
                Map.of("listed", Boolean.toString(listed)));
        if (!listed) {
            caseFiles.keepReason(item.caseNumber(), "经综合评估，未列入本批次拟认定名单：" + round.reason());
        }
        cases.release(item.caseNumber(), listed ? round.roundNumber().value() : null);
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(CaseNumber roundNumber) {
        return rounds.find(roundNumber);
    }

    @Transactional(readOnly = true)
    public List<RoundItem> items(CaseNumber roundNumber) {
        return rounds.items(roundNumber);
    }

    /** By round, in one statement. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, List<RoundItem>> itemsOf(List<Round> of) {
        return of.isEmpty()
                ? Map.of()
                : rounds.itemsOf(of.stream().map(Round::roundNumber).toList()).stream()
                        .collect(Collectors.groupingBy(item -> Objects.requireNonNull(item.roundNumber())));
    }

    /** Who waits for the next round. */
    @Transactional(readOnly = true)
    public List<RoundItem> waiting(String authority) {
        return rounds.waiting(authority);
    }

    @Transactional(readOnly = true)
    List<Round> newest(String authority) {
        return rounds.newest(authority);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Round lock(CaseNumber roundNumber) {
        return rounds.lock(roundNumber).orElseThrow(() -> new NotAtThisStage(roundNumber));
    }
}
