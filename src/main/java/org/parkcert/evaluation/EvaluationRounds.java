package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.evaluation.EvaluationRound.State;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评估批次: takes what the cases report, and tells how the rounds stand. */
@Service
@Transactional
public class EvaluationRounds {

    private static final int LONGEST_TEXT = 2000;

    private final EvaluationRoundMapper rounds;
    private final EvaluationProcess process;
    private final CaseFiles caseFiles;
    private final Parks parks;
    private final RuleTables tables;
    private final AuditTrail audit;
    private final Clock clock;

    EvaluationRounds(
            EvaluationRoundMapper rounds,
            EvaluationProcess process,
            CaseFiles caseFiles,
            Parks parks,
            RuleTables tables,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.process = process;
        this.caseFiles = caseFiles;
        this.parks = parks;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** 报送自评. */
    public void handIn(CaseNumber caseNumber, @Nullable String selfScore) {
        var faults = new Faults();
        var score = score("selfScore", "自评得分", selfScore, faults);
        faults.throwIfAny();
        takingScores(caseNumber);
        rounds.handIn(caseNumber, score.orElse(null), LocalDateTime.now(clock));
        audit.record("evaluation.handed-in", caseNumber, caseNumber.value(), Map.of());
    }

    /** 初审. */
    public void examined(CaseNumber caseNumber, @Nullable String preliminaryScore) {
        var faults = new Faults();
        var score = score("preliminaryScore", "初审得分", preliminaryScore, faults);
        faults.throwIfAny();
        takingScores(caseNumber);
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
        var round = takingScores(caseNumber);
        if (rounds.report(caseNumber, score, LocalDateTime.now(clock)) == 0) {
            throw new NotAtThisStage(caseNumber);
        }
        audit.record("evaluation.reported", caseNumber, caseNumber.value(), Map.of("score", score.toPlainString()));
        completeWhenAllIn(round);
    }

    /** 复核得分 of a case that was sent back; the score before stays on record. */
    public void reexamine(
            CaseNumber caseNumber, @Nullable String score, @Nullable String finding, @Nullable String reexaminedBy) {
        caseFiles.lock(caseNumber);
        var faults = new Faults();
        var after = score("reexaminedScore", "复核得分", score, faults);
        var text = faults.text("reexaminationFinding", "复核意见", finding, LONGEST_TEXT);
        faults.throwIfAny();
        var round = takingScores(caseNumber);
        var now = LocalDateTime.now(clock);
        if (rounds.rescore(caseNumber, after.orElseThrow(), now) == 0) {
            throw new NotAtThisStage(caseNumber);
        }
        var sentBack = rounds.reexaminations(caseNumber);
        rounds.reexamined(
                sentBack.get(sentBack.size() - 1).id(),
                after.orElseThrow(),
                text,
                reexaminedBy == null ? "" : reexaminedBy,
                now);
        audit.record(
                "evaluation.reexamined",
                caseNumber,
                caseNumber.value(),
                Map.of("score", after.orElseThrow().toPlainString()));
        completeWhenAllIn(round);
    }

    private EvaluationRound takingScores(CaseNumber caseNumber) {
        var item = rounds.item(caseNumber).orElseThrow(() -> new NotAtThisStage(caseNumber));
        var round = rounds.lock(item.roundNumber()).orElseThrow(() -> new NotAtThisStage(caseNumber));
        if (!round.takesScores()) {
            throw EvaluationRefused.closed(round);
        }
        return round;
    }

    private void completeWhenAllIn(EvaluationRound round) {
        if (round.state() == State.COLLECTING && !rounds.isWaiting(round.roundNumber())) {
            process.complete(round.roundNumber());
        }
    }

    Ranking ranking(
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
        return Optional.ofNullable(item.score()).map(score -> scaleOf(item).shown(score));
    }

    /** 拟定结果 of a round that is before the leading group, or past it. */
    @Transactional(readOnly = true)
    public RoundTable table(EvaluationRound round) {
        var number = round.roundNumber();
        var items = rounds.items(number);
        var unopened = rounds.unopened(number);
        var names = names(Stream.concat(
                items.stream().map(EvaluationItem::parkId), unopened.stream().map(Unopened::parkId)));
        return new RoundTable(
                round,
                items,
                ranking(round, items, round.quotaPercent(), names),
                names,
                scale(round),
                unopened,
                rounds.reexaminationsOf(number));
    }

    /** What was sent back of the park, in words, oldest first. */
    @Transactional(readOnly = true)
    public List<String> reexaminationsSaid(EvaluationItem item) {
        var sentBack = rounds.reexaminations(item.caseNumber());
        return sentBack.isEmpty()
                ? List.of()
                : sentBack.stream().map(one -> one.said(scaleOf(item))).toList();
    }

    private GradeScale scaleOf(EvaluationItem item) {
        return scale(rounds.find(item.roundNumber()).orElseThrow(() -> new NotAtThisStage(item.caseNumber())));
    }

    @Transactional(readOnly = true)
    List<EvaluationRound> newest(String authority, Page.Request page) {
        return rounds.newest(authority, page.offset(), page.size());
    }

    /** Of the round's parks, in one statement. */
    Map<String, String> names(Collection<EvaluationItem> items) {
        return names(items.stream().map(EvaluationItem::parkId));
    }

    private Map<String, String> names(Stream<String> parkIds) {
        return parks.names(parkIds.distinct().toList());
    }
}
