package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * 评估结果总表: every park of a round, those without a score too.
 *
 * @param names of the parks, by id
 * @param unopened parks whose case couldn't be opened
 * @param reexaminations of all parks, oldest first
 */
public record RoundTable(
        EvaluationRound round,
        List<EvaluationItem> items,
        Ranking ranking,
        Map<String, String> names,
        GradeScale scale,
        List<Unopened> unopened,
        List<Reexamination> reexaminations) {

    private static final int PRECISE = 4;
    private static final BigDecimal STEP = new BigDecimal("0.01");

    /** What was sent back of the park, in words, oldest first. */
    public List<String> reexaminations(EvaluationItem item) {
        return reexaminations.stream()
                .filter(one -> one.caseNumber().equals(item.caseNumber()))
                .map(one -> one.said(scale))
                .toList();
    }

    public String name(Unopened unopened) {
        return names.getOrDefault(unopened.parkId(), unopened.parkId());
    }

    public String name(EvaluationItem item) {
        return names.getOrDefault(item.parkId(), item.parkId());
    }

    public int quota() {
        return ranking.quota();
    }

    public int cohort() {
        return ranking.standings().size();
    }

    public int placesLeft() {
        return ranking.placesLeft();
    }

    public boolean hasTie() {
        return ranking.hasTie();
    }

    /** 名次 of a park with a score. */
    public int place(EvaluationItem item) {
        return ranking.standings().stream()
                .filter(standing ->
                        standing.park().id().equals(item.caseNumber().value()))
                .mapToInt(Ranking.Standing::place)
                .findFirst()
                .orElse(0);
    }

    /** 得分 with two decimals; with four where another park has another score that looks the same. */
    public String score(EvaluationItem item) {
        var shown = scale.shown(item.points());
        return items.stream()
                        .filter(EvaluationItem::isScored)
                        .map(EvaluationItem::points)
                        .filter(other -> other.compareTo(item.points()) != 0
                                && other.subtract(shown).abs().compareTo(STEP) <= 0)
                        .anyMatch(other -> scale.shown(other).compareTo(shown) == 0)
                ? item.points().setScale(PRECISE, RoundingMode.HALF_UP).toPlainString()
                : shown.toPlainString();
    }

    /** Whether some grade is given by ranking. */
    public boolean ranks() {
        return scale.ranked().isPresent();
    }

    /** What people call the grade that is given by ranking. */
    public String rankedName() {
        return scale.ranked().map(scale::name).orElse("");
    }

    public boolean mayBeNamed(EvaluationItem item) {
        return item.isScored() && scale.mayRank(item.points());
    }

    /** 拟定等次, in words. */
    public String proposal(EvaluationItem item) {
        if (!item.isScored()) {
            return "";
        }
        if (item.grade() != null) {
            return scale.name(item.grade());
        }
        var proposal = item.proposal();
        return switch (proposal == null ? Ranking.Proposal.BY_SCORE : proposal) {
            case LEADING -> rankedName();
            case TIED -> "同分，" + rankedName() + "待择定";
            case UNDECIDED -> scale.name(GradeScale.UNDECIDED);
            case BY_SCORE -> scale.name(scale.gradeOf(item.points()));
        };
    }

    public String gradeName(String grade) {
        return scale.name(grade);
    }

    /** For an undecided park: what ticking it means, and what not. */
    public String choices(EvaluationItem item) {
        return "勾选为" + scale.name(scale.admitted(item.points())) + "，不勾选为" + scale.name(scale.declined(item.points()));
    }
}
