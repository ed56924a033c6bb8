package org.parkcert.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkcert.bundle.RuleRow;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.Indicators;

/** The table that ships, row by row against 二 and 六（三）. */
@DisplayName("四川·开园·申报条件")
class SichuanThresholdsDecisionTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision(
            "sichuan-opening-thresholds",
            SichuanThresholdsDecisionTest.class.getResourceAsStream("/processes/sichuan/opening.thresholds.dmn"));
    private static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue();

    /** Each figure exactly on its bound. */
    private static final Map<String, String> SINGLE = figures();

    private static final Map<String, String> MULTIPLE =
            with(Map.of("siteLayout", "multiple", "coreFloorArea", "3000", "floorArea", "10000", "branchCount", "3"));

    private static Map<String, String> figures() {
        var figures = new TreeMap<String, String>();
        Stream.of(
                        "planningReport",
                        "publicServices",
                        "managementRules",
                        "managementBody",
                        "onlineOfflinePlatform",
                        "supportingServices",
                        "integrityRecord",
                        "policySupport",
                        "industryMatch",
                        "promotionActivities")
                .forEach(statement -> figures.put(statement, "true"));
        figures.put("parkType", "comprehensive");
        figures.put("regionCategory", "standard");
        figures.put("siteLayout", "single");
        figures.put("locationCategory", "city");
        figures.put("floorArea", "5000");
        figures.put("agencyCount", "20");
        figures.put("annualRevenue", "20000");
        figures.put("fullTimeStaff", "1");
        return figures;
    }

    private static Map<String, String> with(Map<String, String> different) {
        var figures = figures();
        figures.putAll(different);
        return figures;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"single", "multiple"})
    @DisplayName("每项指标恰在界限上，符合申报条件（SC-2）")
    void everythingOnItsBound(String siteLayout) {
        var verdict = judge(park(siteLayout));

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Verdict.Result.ELIGIBLE);
    }

    @ParameterizedTest(name = "{0} {1}：{2} = {3} → 一般 {4}，可放宽的园区 {5}")
    @CsvSource(
            textBlock =
                    """
            SC-2-1, single, planningReport, false, ineligible, ineligible
            SC-2-2a, single, floorArea, 4999.99, ineligible, exceptional
            SC-2-2a, single, floorArea, 5000.01, eligible, eligible
            SC-2-2b, multiple, coreFloorArea, 2999.99, ineligible, exceptional
            SC-2-2b, multiple, coreFloorArea, 3000.01, eligible, eligible
            SC-2-2c, multiple, floorArea, 9999.99, ineligible, exceptional
            SC-2-2c, multiple, floorArea, 10000.01, eligible, eligible
            SC-2-2d, multiple, branchCount, 2, eligible, eligible
            SC-2-2d, multiple, branchCount, 4, exceptional, exceptional
            SC-2-3a, single, agencyCount, 19, ineligible, exceptional
            SC-2-3a, single, agencyCount, 21, eligible, eligible
            SC-2-3b, single, annualRevenue, 19999.99, ineligible, exceptional
            SC-2-3b, single, annualRevenue, 20000.01, eligible, eligible
            SC-2-3c, single, publicServices, false, ineligible, exceptional
            SC-2-4a, single, managementRules, false, ineligible, exceptional
            SC-2-4b, single, managementBody, false, ineligible, exceptional
            SC-2-4f, single, fullTimeStaff, 0, ineligible, exceptional
            SC-2-4f, single, fullTimeStaff, 2, eligible, eligible
            SC-2-4c, single, onlineOfflinePlatform, false, ineligible, exceptional
            SC-2-4d, single, supportingServices, false, ineligible, exceptional
            SC-2-4e, single, integrityRecord, false, ineligible, ineligible
            SC-2-5, single, policySupport, false, ineligible, exceptional
            SC-2-6a, single, industryMatch, false, ineligible, exceptional
            SC-2-6b, single, promotionActivities, false, ineligible, exceptional
            """)
    @DisplayName("只有一项偏离界限时，结论由该项决定；专业性园区和艰苦边远地区可放宽的由领导决定（SC-2、SC-6-1）")
    void oneFigureOffItsBound(
            String clause, String siteLayout, String indicator, String value, String standard, String relaxed) {
        var off = park(siteLayout).with(indicator, value);

        judged(off, clause, standard);
        judged(off.with("parkType", "specialised"), clause, relaxed);
        judged(off.with("regionCategory", "remote"), clause, relaxed);
    }

    private static void judged(Indicators park, String clause, String outcome) {
        var verdict = judge(park);
        assertThat(verdict.outcome().key()).isEqualTo(outcome);
        assertThat(verdict.unmet()).isEqualTo("eligible".equals(outcome) ? List.of() : List.of(clause));
    }

    @ParameterizedTest(name = "{0}：{1} 未填报")
    @MethodSource("rows")
    @DisplayName("任何一项未填报都视为未达到，不当作零（SC-2）")
    void missingIsNeverZero(String clause, String indicator, Indicators park) {
        var without = new TreeMap<>(park.values());
        without.remove(indicator);

        var verdict = judge(new Indicators(without));

        assertThat(verdict.unmet()).containsExactly(clause);
        assertThat(verdict.outcome())
                .isEqualTo(
                        switch (clause) {
                            case "SC-2-0" -> Verdict.Result.ELIGIBLE;
                            case "SC-2-2d" -> Verdict.Result.EXCEPTIONAL;
                            default -> Verdict.Result.INELIGIBLE;
                        });
    }

    static Stream<Arguments> rows() {
        return Stream.of("single", "multiple")
                .map(SichuanThresholdsDecisionTest::park)
                .flatMap(park ->
                        rows(park).stream().map(row -> Arguments.of(row.text("clause"), row.text("indicator"), park)));
    }

    @Test
    @DisplayName("设立区域只作记录：未填报的列出，不作为不予受理的理由（SC-2-0）")
    void theLocationCategoryOnlyInforms() {
        var without = new TreeMap<>(SINGLE);
        without.remove("locationCategory");

        var verdict = judge(new Indicators(without));

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.conditions())
                .filteredOn(condition -> condition.clause().equals("SC-2-0"))
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.met()).isFalse();
                    assertThat(condition.required()).isEqualTo("已填报");
                });
    }

    @Test
    @DisplayName("规则增删须同时增删用例（SC-2）")
    void everyRuleIsAccountedFor() {
        assertThat(((DmnDecisionTableImpl) TABLE.getDecisionLogic()).getRules()).hasSize(18);
    }

    private static Indicators park(String siteLayout) {
        return new Indicators(siteLayout.equals("single") ? SINGLE : MULTIPLE);
    }

    private static Verdict judge(Indicators park) {
        return new ThresholdComparison(CATALOGUE).judge(rows(park), park);
    }

    private static List<RuleRow> rows(Indicators park) {
        var result = ENGINE.evaluateDecisionTable(
                TABLE,
                Variables.createVariables()
                        .putValue("parkType", park.find("parkType").orElse(""))
                        .putValue("siteLayout", park.find("siteLayout").orElse("")));
        return result.getResultList().stream()
                .map(outputs -> {
                    var row = new TreeMap<String, Object>();
                    outputs.forEach((name, output) -> row.put(name, Objects.requireNonNullElse(output, "")));
                    return new RuleRow(row);
                })
                .toList();
    }
}
