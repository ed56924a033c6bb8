package org.parkcert.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.bundle.RuleRow;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.Indicators;

/** The tables that ship, row by row against 第八条 of 2021 and 四 of 2019. */
@DisplayName("重庆·认定·申报条件")
class ChongqingThresholdsDecisionTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue();

    /** Each figure exactly on its bound. */
    private static final Map<String, String> OF_2021 = figures(
            Map.of(
                    "floorArea", "10000",
                    "fullTimeStaff", "1",
                    "hrOrganisationCount", "20",
                    "firstYearRevenue", "50000",
                    "employmentPersonTimes", "200000",
                    "talentPersonTimes", "2000"),
            "policySupport",
            "planningReport",
            "physicallyConcentrated",
            "investorIdentified",
            "facilities",
            "supportingServices",
            "coordinatingBody",
            "managementRules",
            "managementBody",
            "diverseOrganisations");

    private static final Map<String, String> OF_2019 = figures(
            Map.of(
                    "floorArea", "8000",
                    "hrOrganisationCount", "15",
                    "firstYearRevenue", "30000",
                    "staffCount", "1"),
            "planningReport",
            "publicServices",
            "supportingServices",
            "policySupport",
            "managementBody");

    private static Map<String, String> figures(Map<String, String> numbers, String... statements) {
        var figures = new TreeMap<>(numbers);
        for (var statement : statements) {
            figures.put(statement, "true");
        }
        figures.put("parkType", "comprehensive");
        figures.put("operatingMode", "offline");
        figures.put("regionCategory", "standard");
        return figures;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"2019, comprehensive", "2019, specialised", "2021, comprehensive", "2021, specialised"})
    @DisplayName("每项指标恰在界限上，符合申报条件；综合性、专业性园区的条件相同（CQA-4、CQB-3、CQB-8）")
    void everythingOnItsBound(String regime, String parkType) {
        var verdict = judge(regime, Map.of("parkType", parkType));

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Verdict.Result.ELIGIBLE);
        assertThat(verdict.conditions()).hasSize(regime.equals("2019") ? 9 : 16);
    }

    @ParameterizedTest(name = "{0}：{1} = {2} → {3}")
    @CsvSource(
            textBlock =
                    """
            CQB-8-1, policySupport, false, exceptional
            CQB-8-2a, planningReport, false, exceptional
            CQB-8-2b, floorArea, 9999.99, exceptional
            CQB-8-2b, floorArea, 10000.01, eligible
            CQB-8-2c, physicallyConcentrated, false, exceptional
            CQB-8-2d, investorIdentified, false, exceptional
            CQB-8-3a, facilities, false, exceptional
            CQB-8-3b, supportingServices, false, exceptional
            CQB-8-4a, coordinatingBody, false, exceptional
            CQB-8-4b, managementRules, false, exceptional
            CQB-8-4c, managementBody, false, exceptional
            CQB-8-4d, fullTimeStaff, 0, exceptional
            CQB-8-4d, fullTimeStaff, 2, eligible
            CQB-8-5a, hrOrganisationCount, 19, exceptional
            CQB-8-5a, hrOrganisationCount, 21, eligible
            CQB-8-5b, firstYearRevenue, 49999.99, exceptional
            CQB-8-5b, firstYearRevenue, 50000.01, eligible
            CQB-8-5b, firstYearRevenue, 49999.99（预测）, exceptional
            CQB-8-5b, firstYearRevenue, 50000（预测）, eligible
            CQB-8-5c, diverseOrganisations, false, exceptional
            CQB-8-6, employmentPersonTimes, 199999, exceptional
            CQB-8-6, employmentPersonTimes, 200001, eligible
            CQB-8-7, talentPersonTimes, 1999, exceptional
            CQB-8-7, talentPersonTimes, 2001, eligible
            """)
    @DisplayName("第八条各项均为“原则上”：不足的由领导决定（CQB-8）")
    void principles(String clause, String indicator, String figure, String outcome) {
        var verdict = judge("2021", Map.of(indicator, figure));

        assertThat(verdict.outcome().key()).isEqualTo(outcome);
        assertThat(verdict.unmet()).isEqualTo(outcome.equals("eligible") ? List.of() : List.of(clause));
    }

    @ParameterizedTest(name = "{0}：{1} = {2} → {3}")
    @CsvSource(
            textBlock =
                    """
            CQA-4-1, planningReport, false, ineligible
            CQA-4-2a, floorArea, 7999.99, exceptional
            CQA-4-2a, floorArea, 8000.01, eligible
            CQA-4-2b, publicServices, false, ineligible
            CQA-4-2c, supportingServices, false, ineligible
            CQA-4-3a, hrOrganisationCount, 14, ineligible
            CQA-4-3a, hrOrganisationCount, 16, eligible
            CQA-4-3b, firstYearRevenue, 29999.99, ineligible
            CQA-4-3b, firstYearRevenue, 29999.99（预测）, ineligible
            CQA-4-3b, firstYearRevenue, 30000.01, eligible
            CQA-4-3b, firstYearRevenue, 30000（预测）, eligible
            CQA-4-3c, policySupport, false, ineligible
            CQA-4-4a, managementBody, false, ineligible
            CQA-4-4b, staffCount, 0, ineligible
            CQA-4-4b, staffCount, 2, eligible
            """)
    @DisplayName("四列明的建设要求：不足的如实列明，供审查参考（CQA-4）")
    void wants(String clause, String indicator, String figure, String outcome) {
        var verdict = judge("2019", Map.of(indicator, figure));

        assertThat(verdict.outcome().key()).isEqualTo(outcome);
        assertThat(verdict.unmet()).isEqualTo(outcome.equals("eligible") ? List.of() : List.of(clause));
        assertThat(ThresholdsMode.ADVISORY.consequenceOf(verdict)).isEqualTo(Verdict.Result.ELIGIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    @DisplayName("未填报的不按零计，列为未填报（CQA-4、CQB-8）")
    void whatIsMissingIsNamed(String regime) {
        var figures = regime.equals("2019") ? OF_2019 : OF_2021;

        for (var key : figures.keySet()) {
            if (List.of("parkType", "operatingMode", "regionCategory").contains(key)) {
                continue;
            }
            var without = new HashMap<>(figures);
            without.remove(key);
            var verdict = judge(regime, new Indicators(without));
            assertThat(verdict.outcome()).as(key).isNotEqualTo(Verdict.Result.ELIGIBLE);
            assertThat(verdict.reasons()).as(key).hasSize(1).allMatch(reason -> reason.endsWith("未填报"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"northeast", "southeast"})
    @DisplayName("渝东北、渝东南地区可适当放宽，建设方案除外（CQB-8-1 至 CQB-8-7）")
    void relaxedByRegion(String region) {
        var verdict = judge("2021", Map.of("regionCategory", region));

        assertThat(verdict.conditions())
                .filteredOn(condition -> !condition.relaxable())
                .extracting(Verdict.Condition::clause)
                .containsExactly("CQB-8-2a");
    }

    @Test
    @DisplayName("“线上+线下”相结合的，只可放宽场地面积（CQB-8-2b）")
    void relaxedByOperatingMode() {
        var verdict = judge("2021", Map.of("operatingMode", "online-offline"));

        assertThat(verdict.conditions())
                .filteredOn(Verdict.Condition::relaxable)
                .extracting(Verdict.Condition::clause)
                .containsExactly("CQB-8-2b");
        assertThat(judge("2021", Map.of()).conditions()).noneMatch(Verdict.Condition::relaxable);
    }

    private static Verdict judge(String regime, Map<String, String> otherwise) {
        return judge(regime, new Indicators(regime.equals("2019") ? OF_2019 : OF_2021).with(new Indicators(otherwise)));
    }

    private static Verdict judge(String regime, Indicators figures) {
        var id = "chongqing-" + regime + "-recognition-thresholds";
        var inputs = Variables.putValue("parkType", figures.find("parkType").orElse(""))
                .putValue("siteLayout", "");
        var rows = ENGINE.evaluateDecisionTable(table(id, regime), inputs).getResultList().stream()
                .map(outputs -> {
                    var row = new TreeMap<String, Object>();
                    outputs.forEach((name, output) -> row.put(name, Objects.requireNonNullElse(output, "")));
                    return new RuleRow(row);
                })
                .toList();
        return new ThresholdComparison(CATALOGUE).judge(rows, figures);
    }

    private static DmnDecision table(String id, String regime) {
        var file = "/processes/chongqing/" + regime + "/recognition.thresholds.dmn";
        return ENGINE.parseDecision(id, ChongqingThresholdsDecisionTest.class.getResourceAsStream(file));
    }
}
