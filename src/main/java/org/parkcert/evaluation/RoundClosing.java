package org.parkcert.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.evaluation.EvaluationRound.State;
import org.parkcert.parkrecord.ParkLeft;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.StandingPark;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 汇总和下达: ranks all parks at once, takes the leading group's decision, and hands one case after the other its grade. */
@Service
@Transactional
public class RoundClosing {

    private static final int LONGEST_TEXT = 2000;
    private static final int AT_ONCE = 500;

    private final EvaluationRoundMapper rounds;
    private final EvaluationRounds evaluations;
    private final EvaluationProcess process;
    private final CaseFiles caseFiles;
    private final Results results;
    private final ParkRecords parkRecords;
    private final AuditTrail audit;
    private final Clock clock;

    RoundClosing(
            EvaluationRoundMapper rounds,
            EvaluationRounds evaluations,
            EvaluationProcess process,
            CaseFiles caseFiles,
            Results results,
            ParkRecords parkRecords,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.evaluations = evaluations;
        this.process = process;
        this.caseFiles = caseFiles;
        this.results = results;
        this.parkRecords = parkRecords;
        this.audit = audit;
        this.clock = clock;
    }

    /** 汇总排名: whoever hasn't reported by now is shown as such and belongs to no cohort. */
    public void rank(CaseNumber roundNumber, @Nullable Integer quotaPercent) {
        var round = lock(roundNumber);
        rounds.leaveOut(roundNumber);
        rounds.keepEarlierScores(roundNumber);
        rank(round, quotaPercent);
    }

    /** 园区退出 before the results are confirmed: the others are ranked without it, in the transaction in which it leaves. */
    @EventListener
    void parkLeft(ParkLeft left) {
        rounds.rankedWith(left.parkId()).forEach(roundNumber -> {
            var round = lock(roundNumber);
            if (round.state() == State.RANKED) {
                rank(round, round.quotaPercent());
            }
        });
    }

    private void rank(EvaluationRound round, @Nullable Integer quotaPercent) {
        var roundNumber = round.roundNumber();
        leave(round);
        var ranking = evaluations.ranking(round, rounds.items(roundNumber), quotaPercent, Map.of());
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

    /** Parks that don't stand today any more. */
    private void leave(EvaluationRound round) {
        var standing = parkRecords.standingOn(round.authority(), LocalDate.now(clock)).stream()
                .map(StandingPark::parkId)
                .collect(Collectors.toSet());
        var gone = rounds.items(round.roundNumber()).stream()
                .filter(item -> !standing.contains(item.parkId()))
                .map(item -> item.caseNumber().value())
                .toList();
        inParts(gone, part -> rounds.leave(round.roundNumber(), part));
    }

    private static void inParts(List<String> cases, Consumer<List<String>> write) {
        for (var from = 0; from < cases.size(); from += AT_ONCE) {
            write.accept(cases.subList(from, Math.min(cases.size(), from + AT_ONCE)));
        }
    }

    /**
     * 确认结果, of all parks together, or 退回复核 of some.
     *
     * @return whether they are confirmed
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public boolean decide(CaseNumber roundNumber, RoundDecision decision, String decidedBy) {
        var round = lock(roundNumber);
        if (round.state() != State.RANKED) {
            throw new NotAtThisStage(roundNumber);
        }
        if (decision.sentBack().isEmpty()) {
            confirm(round, decision, decidedBy);
        } else {
            sendBack(round, decision, decidedBy);
        }
        return decision.sentBack().isEmpty();
    }

    private void confirm(EvaluationRound round, RoundDecision decision, String confirmedBy) {
        var roundNumber = round.roundNumber();
        var faults = new Faults();
        var text = faults.text("groupComment", "确认意见", decision.comment(), LONGEST_TEXT);
        var items = rounds.items(roundNumber);
        var ranking = evaluations.ranking(round, items, round.quotaPercent(), evaluations.names(items));
        var confirmFaults = new Faults();
        var grades = ranking.confirm(decision.named(), decision.admitted(), confirmFaults);
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
                Map.of("named", Integer.toString(decision.named().size())));
    }

    /** Their cases are told one by one; when all have been looked at again, or the day is over, the ranking is made anew. */
    private void sendBack(EvaluationRound round, RoundDecision decision, String sentBackBy) {
        var roundNumber = round.roundNumber();
        var faults = new Faults();
        var reason = faults.text("sendBackReason", "退回复核的理由", decision.reason(), LONGEST_TEXT);
        var until = until(decision.reexamineBy(), faults);
        var back = List.copyOf(decision.sentBack());
        onlyScored(roundNumber, back, faults);
        if (!decision.named().isEmpty() || !decision.admitted().isEmpty()) {
            faults.add("sentBackCases", "not-both", "退回复核时不确定等次，请取消勾选的优秀或者合格园区；复核后重新排名，再一并确认");
        }
        faults.throwIfAny();
        var now = LocalDateTime.now(clock);
        back.forEach(one -> rounds.insertReexamination(one, reason, until.orElseThrow(), sentBackBy, now));
        inParts(back, part -> rounds.sendBack(roundNumber, part));
        rounds.reopen(roundNumber, until.orElseThrow());
        audit.record(
                "evaluation.sent-back",
                roundNumber,
                roundNumber.value(),
                Map.of("cases", String.join(",", back), "reason", reason));
    }

    private void onlyScored(CaseNumber roundNumber, List<String> back, Faults faults) {
        var scored = rounds.items(roundNumber).stream()
                .filter(EvaluationItem::isScored)
                .map(item -> item.caseNumber().value())
                .collect(Collectors.toSet());
        back.stream()
                .filter(one -> !scored.contains(one))
                .forEach(one -> faults.add("sentBackCases", "not-scored", "办件 " + one + " 没有得分，不能退回复核，请刷新后重新勾选"));
    }

    private Optional<LocalDate> until(@Nullable String written, Faults faults) {
        try {
            var day = LocalDate.parse(written == null ? "" : written.strip());
            if (day.isAfter(LocalDate.now(clock))) {
                return Optional.of(day);
            }
            faults.add("reexamineBy", "too-early", "复核截止日期须晚于今天");
        } catch (DateTimeParseException notADay) {
            faults.add("reexamineBy", "not-a-date", "请填写复核截止日期，写成 2026-12-15 的样子");
        }
        return Optional.empty();
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
        var round = rounds.find(roundNumber).orElseThrow(() -> new NotAtThisStage(roundNumber));
        results.keep(round, item, evaluations.scale(round), clause);
        process.conclude(item.caseNumber(), item.grade());
        return true;
    }

    private EvaluationRound lock(CaseNumber roundNumber) {
        return rounds.lock(roundNumber).orElseThrow(() -> new NotAtThisStage(roundNumber));
    }
}
