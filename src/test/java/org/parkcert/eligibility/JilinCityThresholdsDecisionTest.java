package org.parkcert.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.bundle.RuleRow;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.Indicators;

/** The table that ships, row by row against 第四条. */
@DisplayName("吉林市·认定·申报条件（JL-4）")
class JilinCityThresholdsDecisionTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision(
            "jilin-city-recognition-thresholds",
            JilinCityThresholdsDecisionTest.class.getResourceAsStream(
                    "/processes/jilin-city/recognition.thresholds.dmn"));
    private static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue();

    /** Each figure exactly on its bound. */
    private static final Map<String, String> PARK = Map.ofEntries(
            Map.entry("planningReport", "true"),
            Map.entry("investorIdentified", "true"),
            Map.entry("physicallyConcentrated", "true"),
            Map.entry("facilities", "true"),
            Map.entry("supportingServices", "true"),
            Map.entry("floorArea", "2000"),
            Map.entry("agencyCount", "10"),
            Map.entry("integrityRecord", "true"),
            Map.entry("growthTrend", "true"),
            Map.entry("diverseOrganisations", "true"),
            Map.entry("completeIndustryChain", "true"),
            Map.entry("managementBody", "true"),
            Map.entry("managementRules", "true"),
            Map.entry("policySupport", "true"),
            Map.entry("promotionActivities", "true"));

    @Test
    @DisplayName("第四条的条件共 15 行，各项均为“原则上”，增删一行须同时改用例（JL-4）")
    void everyRuleIsAccountedFor() {
        assertThat(((DmnDecisionTableImpl) TABLE.getDecisionLogic()).getRules()).hasSize(15);
        assertThat(rows()).allMatch(row -> row.text("strictness").equals("principle"));
        assertThat(rows()).allMatch(row -> row.find("relaxableFor").orElse("").isEmpty());
    }

    @Test
    @DisplayName("每项指标恰在界限上，符合申报条件（JL-4）")
    void everythingOnItsBound() {
        var verdict = judge(PARK);

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Verdict.Result.ELIGIBLE);
    }

    @ParameterizedTest(name = "{0}：{1} = {2} → {3}")
    @CsvSource({
        "JL-4-1, planningReport, false, exceptional",
        "JL-4-2a, investorIdentified, false, exceptional",
        "JL-4-2c, physicallyConcentrated, false, exceptional",
        "JL-4-2d, facilities, false, exceptional",
        "JL-4-2e, supportingServices, false, exceptional",
        "JL-4-2b, floorArea, 1999.99, exceptional",
        "JL-4-2b, floorArea, 2000, eligible",
        "JL-4-2b, floorArea, 2000.01, eligible",
        "JL-4-3a, agencyCount, 9, exceptional",
        "JL-4-3a, agencyCount, 10, eligible",
        "JL-4-3a, agencyCount, 11, eligible",
        "JL-4-3b, integrityRecord, false, exceptional",
        "JL-4-3c, growthTrend, false, exceptional",
        "JL-4-3d, diverseOrganisations, false, exceptional",
        "JL-4-3e, completeIndustryChain, false, exceptional",
        "JL-4-4a, managementBody, false, exceptional",
        "JL-4-4b, managementRules, false, exceptional",
        "JL-4-5, policySupport, false, exceptional",
        "JL-4-6, promotionActivities, false, exceptional",
    })
    @DisplayName("低于、恰为、高于界限：未达到的由领导决定是否放宽，不直接退回（JL-4）")
    void belowOnAbove(String clause, String indicator, String value, String outcome) {
        var declared = new TreeMap<>(PARK);
        declared.put(indicator, value);

        var verdict = judge(declared);

        assertThat(verdict.outcome().key()).isEqualTo(outcome);
        assertThat(unmet(verdict)).isEqualTo(outcome.equals("eligible") ? List.of() : List.of(clause));
    }

    @ParameterizedTest(name = "{0}：未填报 {1}")
    @CsvSource({
        "JL-4-1, planningReport",
        "JL-4-2a, investorIdentified",
        "JL-4-2c, physicallyConcentrated",
        "JL-4-2d, facilities",
        "JL-4-2e, supportingServices",
        "JL-4-2b, floorArea",
        "JL-4-3a, agencyCount",
        "JL-4-3b, integrityRecord",
        "JL-4-3c, growthTrend",
        "JL-4-3d, diverseOrganisations",
        "JL-4-3e, completeIndustryChain",
        "JL-4-4a, managementBody",
        "JL-4-4b, managementRules",
        "JL-4-5, policySupport",
        "JL-4-6, promotionActivities",
    })
    @DisplayName("未填报的按未达到处理并指明，不作零（JL-4）")
    void missing(String clause, String indicator) {
        var declared = new TreeMap<>(PARK);
        declared.remove(indicator);

        var verdict = judge(declared);

        assertThat(verdict.outcome()).isEqualTo(Verdict.Result.EXCEPTIONAL);
        assertThat(unmet(verdict)).containsExactly(clause);
    }

    private static List<String> unmet(Verdict verdict) {
        return verdict.conditions().stream()
                .filter(condition -> !condition.satisfied())
                .map(Verdict.Condition::clause)
                .toList();
    }

    private static Verdict judge(Map<String, String> declared) {
        return new ThresholdComparison(CATALOGUE).judge(rows(), new Indicators(declared));
    }

    private static List<RuleRow> rows() {
        return ENGINE
                .evaluateDecisionTable(
                        TABLE,
                        Variables.createVariables().putValue("parkType", "").putValue("siteLayout", ""))
                .getResultList()
                .stream()
                .map(outputs -> {
                    var row = new TreeMap<String, Object>();
                    outputs.forEach((name, output) -> row.put(name, Objects.requireNonNullElse(output, "")));
                    return new RuleRow(row);
                })
                .toList();
    }
}
