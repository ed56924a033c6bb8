package org.parkcert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkcert.evaluation.Ranking.Proposal;
import org.parkcert.evaluation.Ranking.Standing;
import org.parkcert.shared.InvalidInput.Faults;

@DisplayName("评估排名和等次")
class RankingTest {

    private static final int TRIES = 200;

    private static final GradeScale QUOTA = new GradeScale(List.of(
            band("excellent", "60", "100", true),
            band("qualified", "60.01", "100", false),
            band("undecided", "60", "60", false),
            band("unqualified", "0", "59.99", false)));

    private static final GradeScale BY_SCORE = new GradeScale(List.of(
            band("excellent", "90", "100", false),
            band("qualified", "60", "89.99", false),
            band("unqualified", "0", "59.99", false)));

    private static final GradeScale NO_FAILING = new GradeScale(List.of(
            band("excellent", "90", "100", false),
            band("good", "75", "89.99", false),
            band("qualified", "60", "74.99", false),
            band("undecided", "0", "59.99", false)));

    static IntStream cohorts() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "{0} 个园区")
    @MethodSource("cohorts")
    @DisplayName("任何得分组合：拟评优秀不超过三成（舍去小数），不低于60分，得分高的不被越过，同分跨末位的不由机器确定（CQB-24）")
    void neverAboveTheQuotaNorBelowSixtyNorOutOfOrder(int size) {
        var random = new Random(size);
        for (var round = 0; round < TRIES; round++) {
            var cohort = cohort(size, random);
            var ranking = Ranking.of(cohort, QUOTA, 30);
            var leading = of(ranking, Proposal.LEADING);
            var tied = of(ranking, Proposal.TIED);

            assertThat(ranking.quota()).isEqualTo((int) Math.floor(0.3 * size + 1e-9));
            assertThat(leading.size()).isLessThanOrEqualTo(ranking.quota());
            assertThat(leading).allMatch(park -> park.score().compareTo(new BigDecimal("60")) > 0);
            assertThat(tied).allMatch(park -> park.score().compareTo(new BigDecimal("60")) > 0);
            assertNobodyPassedOver(cohort, leading, tied);
            assertThat(of(ranking, Proposal.UNDECIDED))
                    .allMatch(park -> park.score().compareTo(new BigDecimal("60")) == 0);
            if (!tied.isEmpty()) {
                assertThat(tied.stream().map(Scored::score).distinct()).hasSize(1);
                assertThat(leading.size() + tied.size()).isGreaterThan(ranking.quota());
                assertThat(ranking.placesLeft()).isPositive().isLessThan(tied.size());
            }
            assertConfirmationKeepsTheRules(ranking, cohort, random);
        }
    }

    /** Whatever is ticked: what is taken over keeps the rules, all else is refused. */
    private static void assertConfirmationKeepsTheRules(Ranking ranking, List<Scored> cohort, Random random) {
        var named = cohort.stream()
                .filter(park -> random.nextInt(10) < 3)
                .map(Scored::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (random.nextBoolean()) {
            named.clear();
            ranking.standings().stream()
                    .limit(random.nextInt(ranking.quota() + 2))
                    .forEach(standing -> named.add(standing.park().id()));
        }
        var faults = new Faults();
        var grades = ranking.confirm(named, undecided(ranking), faults);
        if (!faults.isEmpty()) {
            assertThat(grades).isEmpty();
            return;
        }
        var excellent = cohort.stream()
                .filter(park -> "excellent".equals(grades.get(park.id())))
                .toList();
        assertThat(excellent.size()).isLessThanOrEqualTo(ranking.quota());
        assertThat(cohort)
                .filteredOn(park -> park.score().compareTo(new BigDecimal("60")) < 0)
                .allMatch(park -> "unqualified".equals(grades.get(park.id())));
        assertNobodyPassedOver(cohort, excellent, cohort);
    }

    /** @param equals who may be left out beside one of the same score */
    private static void assertNobodyPassedOver(List<Scored> cohort, List<Scored> chosen, List<Scored> equals) {
        chosen.stream().map(Scored::score).min(Comparator.naturalOrder()).ifPresent(lowest -> assertThat(cohort)
                .filteredOn(park -> !chosen.contains(park))
                .allMatch(park -> park.score().compareTo(lowest) < 0
                        || (park.score().compareTo(lowest) == 0 && equals.contains(park))));
    }

    @ParameterizedTest(name = "{0} 个园区，名额 {1}")
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 1", "6, 1", "7, 2", "9, 2", "10, 3", "11, 3", "13, 3", "14, 4", "40, 12"})
    @DisplayName("名额为参评园区数的三成，舍去小数；三个及以下没有优秀（CQB-24）")
    void quota(int size, int quota) {
        assertThat(Ranking.of(cohort(size, new Random(1)), QUOTA, 30).quota()).isEqualTo(quota);
    }

    @Test
    @DisplayName("10 个园区，第三名两家同分：两名拟评优秀，同分的由领导小组择一，择两家的被拒绝（CQB-24）")
    void aTieAtTheThirdPlace() {
        var ranking = Ranking.of(scored("95", "92", "88", "88", "85", "80", "75", "70", "65", "55"), QUOTA, 30);

        assertThat(of(ranking, Proposal.LEADING)).extracting(Scored::id).containsExactly("p1", "p2");
        assertThat(of(ranking, Proposal.TIED)).extracting(Scored::id).containsExactly("p3", "p4");
        assertThat(ranking.placesLeft()).isEqualTo(1);
        assertThat(ranking.standings()).extracting(Standing::place).startsWith(1, 2, 3, 3, 5);
        assertThat(codes(ranking, Set.of("p1", "p2", "p3", "p4"))).containsExactly("over-quota");
        assertThat(codes(ranking, Set.of("p1", "p2", "p5"))).containsExactly("passed-over", "passed-over");
        assertThat(codes(ranking, Set.of("p1", "p3"))).containsExactly("passed-over");
        assertThat(codes(ranking, Set.of("p1", "p2", "p4"))).isEmpty();
        assertThat(codes(ranking, Set.of("p1"))).isEmpty();
        assertThat(codes(ranking, Set.of())).isEmpty();
        assertThat(ranking.confirm(Set.of("p1", "p2", "p4"), Set.of(), new Faults()))
                .containsEntry("p4", "excellent")
                .containsEntry("p3", "qualified")
                .containsEntry("p10", "unqualified");
    }

    @ParameterizedTest(name = "{0} 分：{1}")
    @CsvSource({"59.99, BY_SCORE, unqualified", "60.00, UNDECIDED, unqualified", "60.01, BY_SCORE, qualified"})
    @DisplayName("不满60分为不合格，正好60分提请领导小组确定，超过60分为合格（CQB-24）")
    void aroundSixty(String score, Proposal proposal, String grade) {
        var ranking = Ranking.of(scored(score, "70", "80"), QUOTA, 30);
        var standing = ranking.standings().get(2);

        assertThat(standing.proposal()).isEqualTo(proposal);
        assertThat(ranking.confirm(Set.of(), Set.of(), new Faults())).containsEntry("p1", grade);
    }

    @ParameterizedTest(name = "{0} 分：{1}，显示为 {3}")
    @CsvSource({
        "59.9966666667, BY_SCORE,  unqualified, 59.99",
        "59.9900000001, BY_SCORE,  unqualified, 59.99",
        "60.0000000000, UNDECIDED, unqualified, 60.00",
        "60.0033333333, BY_SCORE,  qualified,   60.01",
        "75.0066666667, BY_SCORE,  qualified,   75.01"
    })
    @DisplayName("按精确的平均分评定：平均59.9967分不满60分，60.0033分超过60分；显示的两位小数不与等次相悖（CQB-24）")
    void exactlyAroundSixty(String score, Proposal proposal, String grade, String shown) {
        var ranking = Ranking.of(scored(score, "80", "85"), QUOTA, 30);

        assertThat(ranking.standings().get(2).proposal()).isEqualTo(proposal);
        assertThat(ranking.confirm(Set.of(), Set.of(), new Faults())).containsEntry("p1", grade);
        assertThat(QUOTA.shown(new BigDecimal(score))).isEqualTo(new BigDecimal(shown));
    }

    @ParameterizedTest(name = "{0} 分：{1}，显示为 {2}")
    @CsvSource({
        "89.9966666667, qualified,   89.99",
        "90.0000000000, excellent,   90.00",
        "59.9966666667, unqualified, 59.99",
        "88.3333333333, qualified,   88.33",
        "88.6666666667, qualified,   88.67"
    })
    @DisplayName("两个得分档之间的精确得分未达到上一档（SC-5-2、JL-8-1）")
    void exactlyBetweenTwoBands(String score, String grade, String shown) {
        assertThat(BY_SCORE.gradeOf(new BigDecimal(score))).isEqualTo(grade);
        assertThat(BY_SCORE.shown(new BigDecimal(score))).isEqualTo(new BigDecimal(shown));
    }

    @Test
    @DisplayName("两位小数相同而精确得分不同的不是同分（CQB-24）")
    void aTieIsOneOfExactScores() {
        var ranking = Ranking.of(scored("88.0033333333", "88", "70", "65"), QUOTA, 30);

        assertThat(of(ranking, Proposal.LEADING)).extracting(Scored::id).containsExactly("p1");
        assertThat(ranking.hasTie()).isFalse();
        assertThat(codes(ranking, Set.of("p2"))).containsExactly("passed-over");
    }

    @Test
    @DisplayName("正好60分的，领导小组定为合格以后才可以评优秀；不满60分的评优秀被拒绝（CQB-24）")
    void sixtyDecidedByTheGroup() {
        var ranking = Ranking.of(scored("60", "59", "58", "57"), QUOTA, 30);

        assertThat(ranking.confirm(Set.of(), Set.of("p1"), new Faults())).containsEntry("p1", "qualified");
        assertThat(ranking.confirm(Set.of("p1"), Set.of("p1"), new Faults())).containsEntry("p1", "excellent");
        assertThat(codes(ranking, Set.of("p1"))).containsExactly("not-eligible");
        assertThat(codes(ranking, Set.of("p2"))).containsExactly("not-eligible");
        var faults = new Faults();
        ranking.confirm(Set.of(), Set.of("p2", "p9"), faults);
        assertThat(faults.list()).extracting(fault -> fault.code()).containsExactly("not-evaluated");
    }

    @ParameterizedTest(name = "{0} 分：{1}")
    @CsvSource({
        "100, excellent",
        "90, excellent",
        "89.99, qualified",
        "60, qualified",
        "59.99, unqualified",
        "0, unqualified"
    })
    @DisplayName("不设名额的，等次由得分确定（SC-5-2、JL-8-1）")
    void byScore(String score, String grade) {
        var ranking = Ranking.of(scored(score), BY_SCORE, null);

        assertThat(ranking.hasTie()).isFalse();
        assertThat(ranking.hasUndecided()).isFalse();
        assertThat(ranking.confirm(Set.of(), Set.of(), new Faults())).containsEntry("p1", grade);
        assertThat(codes(ranking, Set.of("p1"))).contains("over-quota");
    }

    @ParameterizedTest(name = "{0} 分：定为合格的 {1}，否则 {2}")
    @CsvSource({
        "90, excellent, excellent",
        "75, good, good",
        "74.99, qualified, qualified",
        "59.99, qualified, ungraded"
    })
    @DisplayName("没有不合格等次的，不满60分的由领导决定，不评定的不算等次（WZ-15）")
    void noFailingGrade(String score, String admitted, String declined) {
        var ranking = Ranking.of(scored(score), NO_FAILING, null);
        Set<String> named = ranking.hasUndecided() ? Set.of("p1") : Set.of();

        assertThat(ranking.confirm(Set.of(), named, new Faults())).containsEntry("p1", admitted);
        assertThat(ranking.confirm(Set.of(), Set.of(), new Faults())).containsEntry("p1", declined);
        assertThat(NO_FAILING.name("ungraded")).isEqualTo("不评定等次");
    }

    private static List<String> codes(Ranking ranking, Set<String> named) {
        var faults = new Faults();
        ranking.confirm(named, Set.of(), faults);
        return faults.list().stream().map(fault -> fault.code()).toList();
    }

    private static Set<String> undecided(Ranking ranking) {
        return of(ranking, Proposal.UNDECIDED).stream().map(Scored::id).collect(Collectors.toSet());
    }

    private static List<Scored> of(Ranking ranking, Proposal proposal) {
        return ranking.standings().stream()
                .filter(standing -> standing.proposal() == proposal)
                .map(Standing::park)
                .toList();
    }

    /** Few different scores, so that ties are many; some below sixty, some at it. */
    private static List<Scored> cohort(int size, Random random) {
        var different = 1 + random.nextInt(size + 3);
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> new Scored(
                        "p" + number,
                        "园区" + number,
                        BigDecimal.valueOf(5000 + random.nextInt(different) * (random.nextBoolean() ? 100 : 500), 2)
                                .min(new BigDecimal("100.00"))))
                .toList();
    }

    private static List<Scored> scored(String... scores) {
        var parks = new ArrayList<Scored>();
        for (var score : scores) {
            parks.add(new Scored("p" + (parks.size() + 1), "园区" + (parks.size() + 1), new BigDecimal(score)));
        }
        return parks;
    }

    private static GradeBand band(String grade, String from, String to, boolean byRanking) {
        return new GradeBand(grade, grade, new BigDecimal(from), new BigDecimal(to), byRanking);
    }
}
