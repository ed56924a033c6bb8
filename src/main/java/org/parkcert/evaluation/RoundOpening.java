package org.parkcert.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.parkcert.application.OfficialCases;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.Numbers;
import org.parkcert.evaluation.EvaluationRound.State;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批次启动: plans the rounds that are owed, and opens the case of one park after the other. */
@Service
@Transactional
public class RoundOpening {

    /** 评估批次, after the authority's prefix. */
    private static final String SERIES = "PG";

    /** The procedure of a round and its table of grades are named after the procedure of its cases. */
    private static final String PROCESS = "-round";

    private static final String GRADES = "-grades";
    private static final String YEAR = "evaluationYear";

    private final EvaluationRoundMapper rounds;
    private final EvaluationProcess process;
    private final OfficialCases officialCases;
    private final CaseFiles caseFiles;
    private final ParkRecords parkRecords;
    private final Authorities authorities;
    private final RuleTables tables;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    RoundOpening(
            EvaluationRoundMapper rounds,
            EvaluationProcess process,
            OfficialCases officialCases,
            CaseFiles caseFiles,
            ParkRecords parkRecords,
            Authorities authorities,
            RuleTables tables,
            Numbers numbers,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.process = process;
        this.officialCases = officialCases;
        this.caseFiles = caseFiles;
        this.parkRecords = parkRecords;
        this.authorities = authorities;
        this.tables = tables;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** 应启动的批次: plans the round that is owed, unless there is one already or no park to evaluate. */
    public Optional<CaseNumber> planOwed(String authorityId, EvaluationPlan plan) {
        var year = plan.yearsOwed(LocalDate.now(clock))
                .boxed()
                .filter(owed -> rounds.ofYear(authorityId, plan.matter(), owed).isEmpty())
                .filter(owed -> nextPark(authorityId, LocalDate.of(owed, 1, 1).minusDays(1), "")
                        .isPresent())
                .findFirst();
        return year.map(owed -> plan(authorityId, plan.matter(), owed, plan.opensOn(owed), plan.closesOn(owed)));
    }

    /**
     * 计划一个年度的批次; its procedure waits for the day on which it opens.
     *
     * @return the round's number, business key of its process
     */
    public CaseNumber plan(String authorityId, String matterId, int year, LocalDate opensOn, LocalDate closesOn) {
        rounds.ofYear(authorityId, matterId, year).ifPresent(round -> {
            throw EvaluationRefused.alreadyPlanned(round);
        });
        var authority = authorities.get(authorityId);
        var today = LocalDate.now(clock);
        var matter = authority
                .regimeOn(today)
                .flatMap(regime -> authority.matter(matterId, regime.id()))
                .orElseThrow(() -> NotFound.of("matter", "事项", matterId));
        inOrder(opensOn, closesOn);
        var number = numbers.nextCaseNumber(authority.casePrefix() + SERIES, today.getYear());
        var round = planned(number, authority, matter, year, opensOn, closesOn);
        rounds.plan(round);
        audit.record("evaluation.planned", number, number.value(), Map.of("year", Integer.toString(year)));
        process.start(round, matter.process() + PROCESS, round.opensAt());
        return number;
    }

    private EvaluationRound planned(
            CaseNumber number,
            Authority authority,
            Authority.Matter matter,
            int year,
            LocalDate opensOn,
            LocalDate closesOn) {
        var table = matter.process() + GRADES;
        var edition = tables.inForce(authority.id(), table, LocalDate.now(clock))
                .orElseThrow(() -> EvaluationRefused.noGrades(table));
        return new EvaluationRound(
                number,
                authority.id(),
                matter.id(),
                matter.process(),
                year,
                edition.definitionId(),
                State.PLANNED,
                LocalDateTime.now(clock),
                opensOn,
                closesOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void inOrder(LocalDate opensOn, LocalDate closesOn) {
        if (!closesOn.isAfter(opensOn)) {
            throw EvaluationRefused.endsBeforeItStarts(opensOn, closesOn);
        }
    }

    /** 调整启动日期, by a leader with a reason; the time for the evaluation stays as long as it was. */
    public void shift(CaseNumber roundNumber, LocalDate opensOn, String reason, String leader) {
        var round = lock(roundNumber);
        if (round.state() != State.PLANNED) {
            throw EvaluationRefused.alreadyOpened(round);
        }
        within(opensOn, LocalDate.now(clock), round.opensOn().plusYears(1), "opensOn");
        var closesOn = opensOn.plusDays(ChronoUnit.DAYS.between(round.opensOn(), round.closesOn()));
        rounds.shift(roundNumber, opensOn, closesOn, reason, leader);
        audit.record("evaluation.shifted", roundNumber, roundNumber.value(), Map.of("opensOn", opensOn.toString()));
        process.opensAt(round, round.caseProcess() + PROCESS, opensOn.atStartOfDay());
    }

    /** 延长截止日期 of a round that takes scores, by a leader with a reason. */
    public void extend(CaseNumber roundNumber, LocalDate closesOn, String reason, String leader) {
        var round = lock(roundNumber);
        if (round.state() != State.COLLECTING || round.reexamineBy() != null) {
            throw EvaluationRefused.notToExtend(round);
        }
        var later = round.closesOn().plusDays(1);
        within(closesOn, later, round.closesOn().plusYears(1), "closesOn");
        var before = round.shiftReason() == null ? "" : round.shiftReason() + "；";
        rounds.shift(roundNumber, round.opensOn(), closesOn, before + "截止日期延长至 " + closesOn + "：" + reason, leader);
        audit.record(
                "evaluation.extended",
                roundNumber,
                roundNumber.value(),
                Map.of("closesOn", closesOn.toString(), "reason", reason));
        process.expiresAt(
                round, round.caseProcess() + PROCESS, closesOn.plusDays(1).atStartOfDay());
    }

    private static void within(LocalDate day, LocalDate first, LocalDate last, String field) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new InvalidInput(new InvalidInput.Faults()
                    .add(field, "out-of-range", "请填写 " + first + " 至 " + last + " 之间的日期")
                    .list());
        }
    }

    /**
     * 启动下一个园区的评估: one park, one transaction. A park whose case can't be opened is kept with the reason, and the round goes on.
     * Of a round that the leading group reopened, the next case that was sent back.
     */
    public Opening openNext(CaseNumber roundNumber) {
        var round = get(roundNumber);
        if (round.isReopened()) {
            return takeUpNext(round);
        }
        var last = rounds.lastTried(roundNumber).orElse("");
        return nextPark(round.authority(), round.establishedBy(), last)
                .map(parkId -> tried(round, parkId))
                .orElseGet(() -> allOpened(round, last.isEmpty()));
    }

    private Opening tried(EvaluationRound round, String parkId) {
        process.apart(() -> open(round, parkId)).ifPresent(reason -> notOpened(round, parkId, reason));
        return new Opening(Opened.MORE, round.expiresAt());
    }

    private void notOpened(EvaluationRound round, String parkId, String reason) {
        rounds.insertUnopened(new Unopened(round.roundNumber(), parkId, reason, LocalDateTime.now(clock), null));
        audit.record("evaluation.not-opened", round.roundNumber(), parkId, Map.of("reason", reason));
    }

    private CaseNumber open(EvaluationRound round, String parkId) {
        if (round.state() == State.PLANNED) {
            rounds.open(round.roundNumber(), State.OPENING, LocalDateTime.now(clock));
        }
        var opened = officialCases.open(
                authorities.get(round.authority()),
                round.matter(),
                parkId,
                LocalDate.now(clock),
                "system",
                Map.of(YEAR, round.evaluationYear()));
        rounds.insertItem(opened.caseNumber(), round.roundNumber(), parkId);
        return opened.caseNumber();
    }

    /**
     * 再次立案 of a park whose case couldn't be opened, as long as the round takes scores.
     *
     * @throws RuntimeException whatever still stands in the way
     */
    public CaseNumber openAgain(CaseNumber roundNumber, String parkId) {
        var round = lock(roundNumber);
        if (!round.takesScores() || round.isReopened() || LocalDate.now(clock).isAfter(round.closesOn())) {
            throw EvaluationRefused.noLongerOpen(round);
        }
        if (rounds.openedAfterAll(roundNumber, parkId, LocalDateTime.now(clock)) == 0) {
            throw NotFound.of("park", "未能立案的园区", parkId);
        }
        var caseNumber = open(round, parkId);
        audit.record("evaluation.opened-after-all", roundNumber, parkId, Map.of("caseNumber", caseNumber.value()));
        return caseNumber;
    }

    private Opening takeUpNext(EvaluationRound round) {
        var next = rounds.nextToTell(round.roundNumber());
        if (next.isEmpty()) {
            return allOpened(round, false);
        }
        var caseNumber = next.get().caseNumber();
        caseFiles.lock(caseNumber);
        rounds.told(next.get().id(), LocalDateTime.now(clock));
        process.sendBack(caseNumber);
        return new Opening(Opened.MORE, round.expiresAt());
    }

    private Opening allOpened(EvaluationRound round, boolean nobody) {
        var number = round.roundNumber();
        lock(number);
        var now = LocalDateTime.now(clock);
        if (nobody) {
            rounds.conclude(number, now);
            audit.record("evaluation.nobody", number, number.value(), Map.of());
            return new Opening(Opened.NOBODY, now);
        }
        rounds.open(number, State.COLLECTING, now);
        audit.record("evaluation.opened", number, number.value(), Map.of());
        return new Opening(Opened.ALL, rounds.isWaiting(number) ? round.expiresAt() : now);
    }

    private Optional<String> nextPark(String authority, LocalDate establishedBy, String after) {
        return parkRecords.nextStanding(authority, establishedBy, LocalDate.now(clock), after);
    }

    /** How far the opening of a round is. */
    public enum Opened {
        /** 还有园区 */
        MORE,
        /** 全部已启动 */
        ALL,
        /** 没有应评的园区 */
        NOBODY
    }

    /** @param expiresAt until when the round waits for scores */
    public record Opening(Opened opened, LocalDateTime expiresAt) {}

    private EvaluationRound get(CaseNumber roundNumber) {
        return rounds.find(roundNumber).orElseThrow(() -> new NotAtThisStage(roundNumber));
    }

    private EvaluationRound lock(CaseNumber roundNumber) {
        return rounds.lock(roundNumber).orElseThrow(() -> new NotAtThisStage(roundNumber));
    }
}
