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
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.Indicators;

/** The table that ships, row by row against 第九条 and 第四条. */
@DisplayName("温州·认定·申报条件")
class WenzhouThresholdsDecisionTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision(
            "wenzhou-recognition-thresholds",
            WenzhouThresholdsDecisionTest.class.getResourceAsStream("/processes/wenzhou/recognition.thresholds.dmn"));
    private static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue();

    private static final Map<String, String> STATEMENTS = Map.of(
            "planningReport", "true",
            "investmentPlan", "true",
            "facilities", "true",
            "publicServices", "true",
            "stableOperation", "true",
            "managementBody", "true",
            "publicWelfareActivities", "true",
            "associationLinks", "true");

    /** Each figure exactly on its bound. */
    private static final Indicators COMPREHENSIVE = new Indicators(STATEMENTS)
            .with(new Indicators(Map.of(
                    "parkType", "comprehensive",
                    "siteLayout", "single",
                    "floorArea", "5000",
                    "annualRevenue", "50000",
                    "agenciesOver3000", "5",
                    "agenciesOver6000", "0",
                    "fullTimeStaff", "3")))
            .with(new Indicators(Map.of(
                    "completeIndustryChain", "true",
                    "hrOrganisationCount", "20",
                    "hrOrganisationShare", "70/100",
                    "labourLiaisonStations", "2",
                    "smallFirmParkPartners", "3",
                    "existingComprehensiveParks", "0")));

    private static final Indicators SPECIALISED = new Indicators(STATEMENTS)
            .with(new Indicators(Map.of(
                    "parkType", "specialised",
                    "siteLayout", "single",
                    "floorArea", "3000",
                    "annualRevenue", "50000",
                    "agenciesOver3000", "5",
                    "agenciesOver6000", "0",
                    "fullTimeStaff", "3")))
            .with(new Indicators(Map.of(
                    "hrOrganisationCount", "15",
                    "specialisedAgencyShare", "1/2",
                    "industryMatch", "true",
                    "fullCycleServices", "true",
                    "specialisedRevenueShare", "25000.00/50000.00",
                    "collegePartners", "2",
                    "existingComprehensiveParks", "1")));

    private static final Map<String, Indicators> PARKS = Map.of(
            "综合性单一",
            COMPREHENSIVE,
            "综合性多个",
            COMPREHENSIVE.with(
                    new Indicators(Map.of("siteLayout", "multiple", "floorArea", "10000", "branchCount", "3"))),
            "专业性单一",
            SPECIALISED,
            "专业性多个",
            SPECIALISED.with(
                    new Indicators(Map.of("siteLayout", "multiple", "floorArea", "10000", "branchCount", "3"))));

    @ParameterizedTest(name = "{0}")
    @CsvSource({"综合性单一", "综合性多个", "专业性单一", "专业性多个"})
    @DisplayName("每项指标恰在界限上，符合申报条件")
    void everythingOnItsBound(String park) {
        var verdict = judge(park(park));

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Verdict.Result.ELIGIBLE);
    }

    @ParameterizedTest(name = "{0} {1}：{2} = {3} → {4}")
    @CsvSource(
            textBlock =
                    """
            WZ-9-1a, 综合性单一, planningReport, false, ineligible
            WZ-9-1g, 综合性单一, investmentPlan, false, ineligible
            WZ-9-1b, 综合性单一, floorArea, 4999.99, ineligible
            WZ-9-1b, 综合性单一, floorArea, 5000.01, eligible
            WZ-9-1c, 专业性单一, floorArea, 2999.99, ineligible
            WZ-9-1c, 专业性单一, floorArea, 3000.01, eligible
            WZ-9-1d, 综合性多个, floorArea, 9999.99, ineligible
            WZ-9-1d, 综合性多个, floorArea, 10000.01, eligible
            WZ-9-1d, 专业性多个, floorArea, 9999.99, ineligible
            WZ-9-1e, 综合性多个, branchCount, 2, eligible
            WZ-9-1e, 综合性多个, branchCount, 4, exceptional
            WZ-9-1f, 综合性单一, facilities, false, ineligible
            WZ-9-1h, 综合性单一, publicServices, false, ineligible
            WZ-9-2a, 综合性单一, annualRevenue, 49999.99, ineligible
            WZ-9-2a, 综合性单一, annualRevenue, 50000.01, eligible
            WZ-9-2b, 综合性单一, agenciesOver3000, 4, ineligible
            WZ-9-2b, 综合性单一, agenciesOver3000, 6, eligible
            WZ-9-2c, 综合性单一, stableOperation, false, ineligible
            WZ-9-3a, 综合性单一, hrOrganisationCount, 19, ineligible
            WZ-9-3a, 综合性单一, hrOrganisationCount, 21, eligible
            WZ-9-3b, 综合性单一, hrOrganisationShare, 6999/10000, exceptional
            WZ-9-3b, 综合性单一, hrOrganisationShare, 69999999/100000000, exceptional
            WZ-9-3b, 综合性单一, hrOrganisationShare, 69.9999999999, exceptional
            WZ-9-3b, 综合性单一, hrOrganisationShare, 7001/10000, eligible
            WZ-9-3c, 专业性单一, hrOrganisationCount, 14, ineligible
            WZ-9-3c, 专业性单一, hrOrganisationCount, 16, eligible
            WZ-9-3d, 专业性单一, specialisedAgencyShare, 14/29, ineligible
            WZ-9-3d, 专业性单一, specialisedAgencyShare, 15/29, eligible
            WZ-9-3e, 综合性单一, completeIndustryChain, false, ineligible
            WZ-9-4a, 综合性单一, managementBody, false, ineligible
            WZ-9-4b, 综合性单一, fullTimeStaff, 2, ineligible
            WZ-9-4b, 综合性单一, fullTimeStaff, 4, eligible
            WZ-9-5a, 综合性单一, publicWelfareActivities, false, ineligible
            WZ-9-5b, 综合性单一, associationLinks, false, ineligible
            WZ-9-6a, 综合性单一, labourLiaisonStations, 1, ineligible
            WZ-9-6a, 综合性单一, labourLiaisonStations, 3, eligible
            WZ-9-6b, 综合性单一, smallFirmParkPartners, 2, ineligible
            WZ-9-6b, 综合性单一, smallFirmParkPartners, 4, eligible
            WZ-9-7a, 专业性单一, industryMatch, false, ineligible
            WZ-9-7b, 专业性单一, specialisedRevenueShare, 24999.99/50000.00, ineligible
            WZ-9-7b, 专业性单一, specialisedRevenueShare, 25000.01/50000.00, eligible
            WZ-9-7c, 专业性单一, collegePartners, 1, ineligible
            WZ-9-7c, 专业性单一, collegePartners, 3, eligible
            WZ-9-7d, 专业性单一, fullCycleServices, false, ineligible
            WZ-4-T, 综合性单一, existingComprehensiveParks, 1, ineligible
            """)
    @DisplayName("只有一项偏离界限时，结论由该项决定")
    void oneFigureOffItsBound(String clause, String park, String indicator, String value, String outcome) {
        var verdict = judge(park(park).with(indicator, value));

        assertThat(verdict.outcome().key()).isEqualTo(outcome);
        assertThat(verdict.unmet()).isEqualTo("eligible".equals(outcome) ? List.of() : List.of(clause));
    }

    @ParameterizedTest(name = "{0}：{1} 未填报")
    @MethodSource("rows")
    @DisplayName("任何一项未填报都视为未达到，不当作零")
    void missingIsNeverZero(String clause, String indicator, Indicators park) {
        var without = new TreeMap<>(park.values());
        without.remove(indicator);

        var verdict = judge(new Indicators(without));

        assertThat(verdict.outcome()).isNotEqualTo(Verdict.Result.ELIGIBLE);
        assertThat(verdict.unmet()).containsExactly(clause);
        assertThat(verdict.conditions())
                .filteredOn(Verdict.Condition::missing)
                .extracting(Verdict.Condition::indicator)
                .containsExactly(indicator);
    }

    /** Each row with a park to which it applies; of the two alternatives only the one that this park meets. */
    static Stream<Arguments> rows() {
        return PARKS.values().stream().flatMap(park -> rows(park).stream()
                .filter(row -> !row.text("indicator").equals("agenciesOver6000"))
                .map(row -> Arguments.of(row.text("clause"), row.text("indicator"), park)));
    }

    @ParameterizedTest(name = "超3000万 {0} 家、超6000万 {1} 家 → {2}")
    @CsvSource({"5, 0, true", "4, 2, true", "0, 2, true", "4, 1, false", "0, 3, true"})
    @DisplayName("WZ-9-2b：两种标准满足其一即可")
    void eitherOfTheTwoKindsOfLargeAgencies(String over3000, String over6000, boolean met) {
        var verdict = judge(
                COMPREHENSIVE.with(new Indicators(Map.of("agenciesOver3000", over3000, "agenciesOver6000", over6000))));

        assertThat(verdict.unmet()).isEqualTo(met ? List.of() : List.of("WZ-9-2b"));
    }

    @Test
    @DisplayName("WZ-4-T：专业性园区不受综合性园区数量限制")
    void anyNumberOfSpecialisedParks() {
        assertThat(judge(SPECIALISED.with("existingComprehensiveParks", "7")).conditions())
                .noneMatch(condition -> condition.clause().equals("WZ-4-T"));
    }

    @Test
    @DisplayName("集中度显示时向下舍入，69.999% 不显示为 70%")
    void showsTheShareRoundedDown() {
        var verdict = judge(COMPREHENSIVE.with("hrOrganisationShare", "69999/100000"));

        assertThat(verdict.reasons()).singleElement().asString().endsWith("实际为 69.99 %");
    }

    @Test
    @DisplayName("每行都用目录中的指标，条款和文字齐全")
    void everyRowIsComplete() {
        PARKS.values().forEach(park -> assertThat(rows(park)).allSatisfy(row -> {
            assertThat(CATALOGUE.find(row.text("indicator")))
                    .map(Indicator::name)
                    .isPresent();
            assertThat(row.text("clause")).startsWith("WZ-");
            assertThat(row.text("strictness")).isIn("must", "principle");
        }));
    }

    @Test
    @DisplayName("规则增删须同时增删用例")
    void everyRuleIsAccountedFor() {
        assertThat(((DmnDecisionTableImpl) TABLE.getDecisionLogic()).getRules()).hasSize(28);
    }

    private static Indicators park(String name) {
        return Objects.requireNonNull(PARKS.get(name), name);
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
