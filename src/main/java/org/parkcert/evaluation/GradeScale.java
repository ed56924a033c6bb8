package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parkcert.bundle.RuleRow;

/**
 * 评估等次: the table of an authority. The bundle check holds it to one band for each score of two decimals; an exact mean that lies
 * between two of them hasn't reached the upper one (59.9967 is below 60), and isn't the single score that is put before people
 * (60.0033 isn't 60).
 */
public final class GradeScale {

    /** A score that is put before the leading group, or a leader. */
    static final String UNDECIDED = "undecided";

    /** What the lower answer means where the table has no lower grade. */
    static final String UNGRADED = "ungraded";

    private static final int SHOWN = 2;

    private final List<GradeBand> byScore;
    private final List<GradeBand> byRanking;

    GradeScale(List<GradeBand> bands) {
        this.byScore = bands.stream()
                .filter(band -> !band.byRanking())
                .sorted(Comparator.comparing(GradeBand::from))
                .toList();
        this.byRanking = bands.stream().filter(GradeBand::byRanking).toList();
    }

    static GradeScale of(List<RuleRow> rows) {
        return new GradeScale(rows.stream().map(GradeBand::of).toList());
    }

    boolean isUndecided(BigDecimal score) {
        return band(score).grade().equals(UNDECIDED);
    }

    /** The grade that the score alone gives. */
    String gradeOf(BigDecimal score) {
        return band(score).grade();
    }

    /** For an undecided score: the next grade above. */
    String admitted(BigDecimal score) {
        return neighbour(byScore.indexOf(band(score)) + 1);
    }

    /** For an undecided score: the next grade below. */
    String declined(BigDecimal score) {
        return neighbour(byScore.indexOf(band(score)) - 1);
    }

    /** The grade that is given to the best of a cohort. */
    Optional<String> ranked() {
        return byRanking.stream().map(GradeBand::grade).findFirst();
    }

    boolean mayRank(BigDecimal score) {
        return byRanking.stream().anyMatch(band -> band.reaches(score));
    }

    /** 1 is the best; a grade that the table doesn't have comes last. */
    int place(String grade) {
        var best = Stream.concat(
                        byRanking.stream(),
                        byScore.stream()
                                .sorted(Comparator.comparing(GradeBand::from).reversed()))
                .map(GradeBand::grade)
                .filter(known -> !known.equals(UNDECIDED))
                .distinct()
                .toList();
        return best.contains(grade) ? best.indexOf(grade) + 1 : best.size() + 1;
    }

    /** What people call a grade. */
    String name(String grade) {
        return Stream.concat(byRanking.stream(), byScore.stream())
                .filter(band -> band.grade().equals(grade))
                .map(GradeBand::name)
                .findFirst()
                .orElse(grade.equals(UNGRADED) ? "不评定等次" : grade);
    }

    private GradeBand band(BigDecimal score) {
        return byScore.stream()
                .filter(band -> band.holds(score))
                .findFirst()
                .or(() -> between(score))
                .orElseThrow(() -> new IllegalStateException("评估等次表没有 " + score.toPlainString() + " 分的等次"));
    }

    private Optional<GradeBand> between(BigDecimal score) {
        var below = byScore.stream().filter(band -> band.reaches(score)).findFirst();
        return below.filter(GradeBand::isOneScore)
                .map(band -> byScore.indexOf(band) + 1)
                .filter(above -> above < byScore.size())
                .map(byScore::get)
                .or(() -> below);
    }

    /** With two decimals, for people: rounded half up, unless that would be a score of another grade. */
    public BigDecimal shown(BigDecimal score) {
        return Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP)
                .map(mode -> score.setScale(SHOWN, mode))
                .filter(two -> band(two).equals(band(score)) && mayRank(two) == mayRank(score))
                .findFirst()
                .orElseGet(() -> score.setScale(SHOWN, RoundingMode.HALF_UP));
    }

    private String neighbour(int index) {
        return index < 0 || index >= byScore.size()
                ? UNGRADED
                : byScore.get(index).grade();
    }
}
