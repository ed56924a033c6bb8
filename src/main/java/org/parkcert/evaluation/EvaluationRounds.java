package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.OfficialCases;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.Numbers;
import org.parkcert.evaluation.EvaluationRound.State;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 评估批次: opens the case of one park after the other, takes their scores, ranks them all at once and hands each case its grade, again
 * one after the other: only the ranking and its confirmation hold more than one park.
 */
@Service
@Transactional
public class EvaluationRounds {

    /** 评估批次, after the authority's prefix. */
    private static final String SERIES = "PG";

    /** The procedure of a round and its table of grades are named after the procedure of its cases. */
    private static final String PROCESS = "-round";

    private static final String GRADES = "-grades";
    private static final String YEAR = "evaluationYear";
    private static final int LONGEST_TEXT = 2000;
    private static final int AT_ONCE = 500;

    private final EvaluationRoundMapper rounds;
    private final EvaluationProcess process;
    private final OfficialCases officialCases;
    private final CaseFiles caseFiles;
    private final ParkRecords parkRecords;
    private final Parks parks;
    private final Authorities authorities;
    private final RuleTables tables;
    private final Numbers numbers;
    private final Results results;
    private final AuditTrail audit;
    private final Clock clock;

    EvaluationRounds(
            EvaluationRoundMapper rounds,
            EvaluationProcess process,
            OfficialCases officialCases,
            CaseFiles caseFiles,
            ParkRecords parkRecords,
            Parks parks,
            Authorities authorities,
            RuleTables tables,
            Numbers numbers,
            Results results,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.process = process;
        this.officialCases = officialCases;
        this.caseFiles = caseFiles;
        this.parkRecords = parkRecords;
        this.parks = parks;
        this.authorities = authorities;
        this.tables = tables;
        this.numbers = numbers;
        this.results = results;
        this.audit = audit;
        this.clock = clock;
    }

    /** 应启动的批次: plans the round that is owed, unless there is one already or no park to evaluate. */
    public Optional<CaseNumber> planOwed(String authorityId, EvaluationPlan plan) {
        var year = plan.yearOwed(LocalDate.now(clock))
                .filter(owed -> rounds.ofYear(authorityId, plan.matter(), owed).isEmpty())
                .filter(owed -> nextPark(authorityId, LocalDate.of(owed, 1, 1).minusDays(1), "")
                        .isPresent());
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
        var closesOn = opensOn.plusDays(ChronoUnit.DAYS.between(round.opensOn(), round.closesOn()));
        rounds.shift(roundNumber, opensOn, closesOn, reason, leader);
        audit.record("evaluation.shifted", roundNumber, roundNumber.value(), Map.of("opensOn", opensOn.toString()));
        process.opensAt(round, round.caseProcess() + PROCESS, opensOn.atStartOfDay());
    }

    /** 启动下一个园区的评估: one park, one transaction. */
    public Opening openNext(CaseNumber roundNumber) {
        var round = get(roundNumber);
        var last = rounds.lastOpened(roundNumber).orElse("");
        return nextPark(round.authority(), round.establishedBy(), last)
                .map(parkId -> open(round, parkId, last.isEmpty()))
                .orElseGet(() -> allOpened(round, last.isEmpty()));
    }

    private Opening open(EvaluationRound round, String parkId, boolean first) {
        if (first) {
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
        return new Opening(Opened.MORE, round.expiresAt());
    }

    private Opening allOpened(EvaluationRound round, boolean nobody) {
        lock(round.roundNumber());
        var now = LocalDateTime.now(clock);
        if (nobody) {
            rounds.conclude(round.roundNumber(), now);
            audit.record(
                    "evaluation.nobody",
                    round.roundNumber(),
                    round.roundNumber().value(),
                    Map.of());
            return new Opening(Opened.NOBODY, now);
        }
        rounds.open(round.roundNumber(), State.COLLECTING, now);
        audit.record(
                "evaluation.opened", round.roundNumber(), round.roundNumber().value(), Map.of());
        return new Opening(Opened.ALL, rounds.countOpen(round.roundNumber()) == 0 ? now : round.expiresAt());
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

    /** 报送自评. */
    public void handIn(CaseNumber caseNumber, @Nullable String selfScore) {
        var faults = new Faults();
        var score = score("selfScore", "自评得分", selfScore, faults);
        faults.throwIfAny();
        rounds.handIn(caseNumber, score.orElse(null), LocalDateTime.now(clock));
        audit.record("evaluation.handed-in", caseNumber, caseNumber.value(), Map.of());
    }

    /** 初审. */
    public void examined(CaseNumber caseNumber, @Nullable String preliminaryScore) {
        var faults = new Faults();
        var score = score("preliminaryScore", "初审得分", preliminaryScore, faults);
        faults.throwIfAny();
        rounds.examined(caseNumber, score.orElse(null));
        audit.record("evaluation.examined", caseNumber, caseNumber.value(), Map.of());
    }

    private static Optional<BigDecimal> score(String field, String name, @Nullable String written, Faults faults) {
        try {
            var score = new BigDecimal(written == null ? "" : written.strip());
            if (score.signum() >= 0 && score.compareTo(new BigDecimal(100)) <= 0 && score.scale() <= 2) {
                return Optional.of(score);
            }
        } catch (NumberFormatException notANumber) {
            // said below, like a number out of range
        }
        faults.add(field, "not-a-score", name + "须为 0 至 100 的数字，最多两位小数");
        return Optional.empty();
    }

    /** 报送得分; the last one completes the round. */
    public void report(CaseNumber caseNumber, BigDecimal score) {
        caseFiles.lock(caseNumber);
        var item = rounds.item(caseNumber).orElseThrow(() -> new NotAtThisStage(caseNumber));
        var round = lock(item.roundNumber());
        if (!round.takesScores()) {
            throw EvaluationRefused.closed(round);
        }
        if (rounds.report(caseNumber, score, LocalDateTime.now(clock)) == 0) {
            throw new NotAtThisStage(caseNumber);
        }
        audit.record("evaluation.reported", caseNumber, caseNumber.value(), Map.of("score", score.toPlainString()));
        if (round.state() == State.COLLECTING && rounds.countOpen(round.roundNumber()) == 0) {
            process.complete(round.roundNumber());
        }
    }

    /** 汇总排名: whoever hasn't reported by now is shown as such and belongs to no cohort. */
    public void rank(CaseNumber roundNumber, @Nullable Integer quotaPercent) {
        var round = lock(roundNumber);
        rounds.leaveOut(roundNumber);
        var ranking = ranking(round, rounds.items(roundNumber), quotaPercent, Map.of());
        ranking.standings().stream()
                .collect(Collectors.groupingBy(
                        Ranking.Standing::proposal,
                        Collectors.mapping(standing -> standing.park().id(), Collectors.toList())))
                .forEach((proposal, cases) -> inParts(cases, part -> rounds.propose(roundNumber, proposal, part)));
        rounds.ranked(roundNumber, quotaPercent, LocalDateTime.now(clock));
        audit.record(
                "evaluation.ranked",
                roundNumber,
                roundNumber.value(),
                Map.of(
                        "parks",
                        Integer.toString(ranking.standings().size()),
                        "quota",
                        Integer.toString(ranking.quota())));
    }

    private static void inParts(List<String> cases, Consumer<List<String>> write) {
        for (var from = 0; from < cases.size(); from += AT_ONCE) {
            write.accept(cases.subList(from, Math.min(cases.size(), from + AT_ONCE)));
        }
    }

    private Ranking ranking(
            EvaluationRound round,
            List<EvaluationItem> items,
            @Nullable Integer quotaPercent,
            Map<String, String> names) {
        return Ranking.of(
                items.stream()
                        .filter(EvaluationItem::isScored)
                        .map(item -> new Scored(
                                item.caseNumber().value(),
                                names.getOrDefault(
                                        item.parkId(), item.caseNumber().value()),
                                item.points()))
                        .toList(),
                scale(round),
                quotaPercent);
    }

    /** The table of grades of a round. */
    GradeScale scale(EvaluationRound round) {
        return GradeScale.of(tables.rows(tables.edition(round.gradesEdition()), Map.of()));
    }

    /**
     * 确认结果, of all parks together.
     *
     * @param named case numbers of those who get the grade that is given by ranking, as they were ticked
     * @param admitted those whose score doesn't decide and who get the next grade above
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public void confirm(
            CaseNumber roundNumber,
            Collection<String> named,
            Collection<String> admitted,
            @Nullable String comment,
            String confirmedBy) {
        var round = lock(roundNumber);
        if (round.state() != State.RANKED) {
            throw new NotAtThisStage(roundNumber);
        }
        var faults = new Faults();
        var text = faults.text("groupComment", "确认意见", comment, LONGEST_TEXT);
        var items = rounds.items(roundNumber);
        var ranking = ranking(round, items, round.quotaPercent(), names(items));
        var confirmFaults = new Faults();
        var grades = ranking.confirm(named, admitted, confirmFaults);
        confirmFaults.list().forEach(fault -> faults.add(fault.field(), fault.code(), fault.message()));
        faults.throwIfAny();
        grades.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((grade, cases) -> inParts(cases, part -> rounds.grade(roundNumber, grade, part)));
        rounds.confirmed(roundNumber, text, confirmedBy, LocalDateTime.now(clock));
        audit.record(
                "evaluation.confirmed",
                roundNumber,
                roundNumber.value(),
                Map.of("named", Integer.toString(named.size())));
    }

    /** 公布结果. */
    public void publish(CaseNumber roundNumber) {
        lock(roundNumber);
        rounds.publish(roundNumber, LocalDateTime.now(clock));
        audit.record("evaluation.published", roundNumber, roundNumber.value(), Map.of());
    }

    /** 下达下一个园区的等次: one park, one transaction; false when there is none left. */
    public boolean concludeNext(CaseNumber roundNumber, @Nullable String clause) {
        var next = rounds.nextToConclude(roundNumber);
        if (next.isEmpty()) {
            lock(roundNumber);
            rounds.conclude(roundNumber, LocalDateTime.now(clock));
            audit.record("evaluation.concluded", roundNumber, roundNumber.value(), Map.of());
            return false;
        }
        var item = next.get();
        caseFiles.lock(item.caseNumber());
        rounds.concludeItem(item.caseNumber(), LocalDateTime.now(clock));
        var round = get(roundNumber);
        results.keep(round, item, scale(round), clause);
        process.conclude(item.caseNumber(), item.grade());
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<EvaluationRound> find(CaseNumber roundNumber) {
        return rounds.find(roundNumber);
    }

    /** Of the case, where it is evaluated in a round. */
    @Transactional(readOnly = true)
    public Optional<EvaluationItem> item(CaseNumber caseNumber) {
        return rounds.item(caseNumber);
    }

    /** 得分, as people read it. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> shownScore(EvaluationItem item) {
        return Optional.ofNullable(item.score()).map(scale(get(item.roundNumber()))::shown);
    }

    /** 拟定结果 of a round that is before the leading group, or past it. */
    @Transactional(readOnly = true)
    public RoundTable table(EvaluationRound round) {
        var items = rounds.items(round.roundNumber());
        var names = names(items);
        return new RoundTable(round, items, ranking(round, items, round.quotaPercent(), names), names, scale(round));
    }

    @Transactional(readOnly = true)
    List<EvaluationRound> newest(String authority, Page.Request page) {
        return rounds.newest(authority, page.offset(), page.size());
    }

    private Map<String, String> names(Collection<EvaluationItem> items) {
        return parks.names(items.stream().map(EvaluationItem::parkId).distinct().toList());
    }

    private EvaluationRound get(CaseNumber roundNumber) {
        return rounds.find(roundNumber).orElseThrow(() -> new NotAtThisStage(roundNumber));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    EvaluationRound lock(CaseNumber roundNumber) {
        return rounds.lock(roundNumber).orElseThrow(() -> new NotAtThisStage(roundNumber));
    }
}
