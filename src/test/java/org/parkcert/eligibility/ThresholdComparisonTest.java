package org.parkcert.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.bundle.RuleRow;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.Indicators;
import org.parkcert.casefile.Share;

@DisplayName("申报条件的比对")
class ThresholdComparisonTest {

    private static final RuleRow FLOOR_AREA = row("A", "floorArea", ">=", "5000", "must", "", "");
    private static final RuleRow BRANCHES = row("B", "branchCount", "<=", "3", "principle", "", "");
    private static final RuleRow OVER_3000 = row("C", "agenciesOver3000", ">=", "5", "must", "large", "");
    private static final RuleRow OVER_6000 = row("C", "agenciesOver6000", ">=", "2", "must", "large", "");
    private static final RuleRow RELAXED_IN_REMOTE =
            row("D", "fullTimeStaff", ">=", "3", "must", "", "remote, northeast");

    private final ThresholdComparison comparison = new ThresholdComparison(new IndicatorCatalogue());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"4999.99, ineligible", "5000, eligible", "5000.00, eligible", "5000.01, eligible"})
    @DisplayName("不低于：含本数，按精确小数比较")
    void atLeast(String floorArea, String outcome) {
        assertThat(judge(Map.of("floorArea", floorArea), FLOOR_AREA).outcome().key())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2, eligible", "3, eligible", "4, exceptional"})
    @DisplayName("原则上不超过：超过时由领导决定")
    void principleLeadsToTheLeader(String branches, String outcome) {
        assertThat(judge(Map.of("branchCount", branches), BRANCHES).outcome().key())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "超3000万 {0} 家，超6000万 {1} 家 → {2}")
    @CsvSource({"5, 0, eligible", "4, 2, eligible", "4, 1, ineligible", "5, 2, eligible"})
    @DisplayName("同组条件满足其一即可，未满足时只算一条")
    void alternatives(String over3000, String over6000, String outcome) {
        var verdict = judge(Map.of("agenciesOver3000", over3000, "agenciesOver6000", over6000), OVER_3000, OVER_6000);

        assertThat(verdict.outcome().key()).isEqualTo(outcome);
        assertThat(verdict.unmet()).isEqualTo("eligible".equals(outcome) ? List.of() : List.of("C"));
        assertThat(verdict.conditions()).hasSize(2);
    }

    @Test
    @DisplayName("同组中一条缺数据、另一条满足，视为满足")
    void missingAlternativeDoesNoHarm() {
        var verdict = judge(Map.of("agenciesOver6000", "2"), OVER_3000, OVER_6000);

        assertThat(verdict.outcome()).isEqualTo(Verdict.Result.ELIGIBLE);
        assertThat(verdict.conditions().get(0).missing()).isTrue();
        assertThat(verdict.conditions().get(0).met()).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"remote, exceptional", "northeast, exceptional", "southeast, ineligible", "standard, ineligible"})
    @DisplayName("可放宽的条件只对列明的地区放宽")
    void relaxesForTheListedRegionsAlone(String region, String outcome) {
        var verdict = judge(Map.of("fullTimeStaff", "2", "regionCategory", region), RELAXED_IN_REMOTE);

        assertThat(verdict.outcome().key()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("缺少的指标视为未达到并指明未填报，从不当作零")
    void missingIsNotMet() {
        var verdict = judge(Map.of(), BRANCHES, FLOOR_AREA);

        assertThat(verdict.outcome()).isEqualTo(Verdict.Result.INELIGIBLE);
        assertThat(verdict.conditions()).allMatch(Verdict.Condition::missing);
        assertThat(verdict.reasons()).containsExactly("条件 B（B）：要求 ≤ 3，未填报", "条件 A（A）：要求 ≥ 5000，未填报");
    }

    @Test
    @DisplayName("达到与未达到的条件全部列出，顺序与决策表一致")
    void listsTheWholePicture() {
        var verdict = judge(Map.of("floorArea", "4999", "branchCount", "3"), BRANCHES, FLOOR_AREA);

        assertThat(verdict.conditions()).extracting(Verdict.Condition::clause).containsExactly("B", "A");
        assertThat(verdict.unmet()).containsExactly("A");
    }

    @RepeatedTest(200)
    @DisplayName("占比与整数交叉相乘的结果一致")
    void sharesAreComparedByCrossMultiplication() {
        var random = new Random();
        var whole = 1 + random.nextInt(1_000_000);
        var part = random.nextInt(whole + 1);
        var percent = random.nextInt(101);

        assertThat(Integer.signum(Share.of(part + "/" + whole).compareTo(BigDecimal.valueOf(percent))))
                .isEqualTo(Long.signum(100L * part - (long) percent * whole));
    }

    private Verdict judge(Map<String, String> indicators, RuleRow... rows) {
        return comparison.judge(List.of(rows), new Indicators(indicators));
    }

    private static RuleRow row(
            String clause,
            String indicator,
            String sign,
            String bound,
            String strictness,
            String group,
            String relaxableFor) {
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("clause", clause);
        outputs.put("text", "条件 " + clause);
        outputs.put("indicator", indicator);
        outputs.put("comparison", sign);
        outputs.put("bound", bound);
        outputs.put("strictness", strictness);
        outputs.put("group", group);
        outputs.put("relaxableFor", relaxableFor);
        return new RuleRow(outputs);
    }
}
