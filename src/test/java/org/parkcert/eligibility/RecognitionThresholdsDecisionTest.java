package org.parkcert.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("温州·认定的申报条件、申报材料和论证维度（WZ-9、WZ-4-T、WZ-10-1、WZ-10-3）")
class RecognitionThresholdsDecisionTest {

    private static final Path WENZHOU = Path.of("processes", "wenzhou");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision thresholds = read("thresholds");

    @Test
    @DisplayName("第九条和第四条的条件共 28 行，增删一行须同时改用例")
    void everyRuleIsAccountedFor() {
        assertThat(((DmnDecisionTableImpl) thresholds.getDecisionLogic()).getRules())
                .hasSize(28);
    }

    @ParameterizedTest(name = "{0}、{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            comprehensive | single   | 1a 1g 1b 1f 1h 2c 2a 2b 2b 3e 3a 3b 4a 4b 5a 5b 6a 6b T
            comprehensive | multiple | 1a 1g 1d 1e 1f 1h 2c 2a 2b 2b 3e 3a 3b 4a 4b 5a 5b 6a 6b T
            specialised   | single   | 1a 1g 1c 1f 1h 2c 2a 2b 2b 3c 3d 4a 4b 5a 5b 7a 7d 7b 7c
            specialised   | multiple | 1a 1g 1d 1e 1f 1h 2c 2a 2b 2b 3c 3d 4a 4b 5a 5b 7a 7d 7b 7c
            """)
    @DisplayName("每类园区、每种布局适用的条件与条文一致，并按条文的次序列出")
    void everyKindOfParkHasItsConditions(String parkType, String siteLayout, String expected) {
        var clauses = conditions(parkType, siteLayout).stream()
                .map(row -> (String) row.get("clause"))
                .map(clause -> clause.substring(clause.lastIndexOf('-') + 1));

        assertThat(clauses).containsExactly(expected.split(" "));
    }

    @ParameterizedTest(name = "{0}（{1}、{2}）：{3} {4} {5} {6}")
    @CsvSource({
        "WZ-9-1b, comprehensive, single,   floorArea,                 >=, 5000,  平方米",
        "WZ-9-1c, specialised,   single,   floorArea,                 >=, 3000,  平方米",
        "WZ-9-1d, specialised,   multiple, floorArea,                 >=, 10000, 平方米",
        "WZ-9-1e, comprehensive, multiple, branchCount,               <=, 3,     个",
        "WZ-9-2a, comprehensive, single,   annualRevenue,             >=, 50000, 万元",
        "WZ-9-3a, comprehensive, single,   hrOrganisationCount,       >=, 20,    家",
        "WZ-9-3b, comprehensive, single,   hrOrganisationShare,       >=, 70,    %",
        "WZ-9-3c, specialised,   single,   hrOrganisationCount,       >=, 15,    家",
        "WZ-9-3d, specialised,   single,   specialisedAgencyShare,    >=, 50,    %",
        "WZ-9-4b, specialised,   single,   fullTimeStaff,             >=, 3,     人",
        "WZ-9-6a, comprehensive, single,   labourLiaisonStations,     >=, 2,     个",
        "WZ-9-6b, comprehensive, single,   smallFirmParkPartners,     >=, 3,     家",
        "WZ-9-7b, specialised,   single,   specialisedRevenueShare,   >=, 50,    %",
        "WZ-9-7c, specialised,   single,   collegePartners,           >=, 2,     所",
        "WZ-4-T,  comprehensive, single,   existingComprehensiveParks, <=, 0,    个",
    })
    @DisplayName("界限、比较和单位与条文一致")
    void boundsAreThoseOfTheText(
            String clause,
            String parkType,
            String siteLayout,
            String indicator,
            String comparison,
            String bound,
            String unit) {
        var row = conditions(parkType, siteLayout).stream()
                .filter(condition -> clause.equals(condition.get("clause")))
                .findFirst()
                .orElseThrow();

        assertThat(row)
                .containsEntry("indicator", indicator)
                .containsEntry("comparison", comparison)
                .containsEntry("unit", unit);
        assertThat(row.get("bound")).hasToString(bound);
    }

    @Test
    @DisplayName("须具备的事项以“是”为界限（WZ-9-1a）")
    void statementsAreBoundByTrue() {
        assertThat(conditions("comprehensive", "single").get(0))
                .containsEntry("indicator", "planningReport")
                .containsEntry("comparison", "=")
                .containsEntry("bound", true)
                .containsEntry("unit", "");
    }

    @Test
    @DisplayName("营业收入机构数的两行择一即可（WZ-9-2b）")
    void theTwoRowsOfLargeAgenciesAreAlternatives() {
        var alternatives = conditions("specialised", "single").stream()
                .filter(row -> "WZ-9-2b".equals(row.get("group")))
                .toList();

        assertThat(alternatives)
                .extracting(row -> row.get("indicator"), row -> String.valueOf(row.get("bound")))
                .containsExactly(tuple("agenciesOver3000", "5"), tuple("agenciesOver6000", "2"));
    }

    @Test
    @DisplayName("只有“原则上”的两项可由领导决定，其余必须达到（WZ-9-1e、WZ-9-3b）")
    void onlyInPrincipleLeavesRoom() {
        var rows = conditions("comprehensive", "multiple");

        assertThat(rows)
                .filteredOn(row -> "principle".equals(row.get("strictness")))
                .extracting(row -> row.get("clause"))
                .containsExactly("WZ-9-1e", "WZ-9-3b");
        assertThat(rows).extracting(row -> row.get("strictness")).containsOnly("must", "principle");
        assertThat(rows).extracting(row -> row.get("relaxableFor")).containsOnly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comprehensive", "specialised"})
    @DisplayName("申报材料为第十条（一）的四项，全部必需（WZ-10-1）")
    void fourMaterialsAreAskedFor(String parkType) {
        var materials = evaluate(read("materials"), Map.of("parkType", parkType));

        assertThat(materials)
                .extracting(row -> row.get("code"))
                .containsExactly("application-letter", "hardware-software", "organisations", "policies");
        assertThat(materials).allSatisfy(row -> assertThat(row)
                .containsEntry("required", true)
                .containsEntry("formats", "pdf,doc,docx,ofd,jpg,png")
                .containsEntry("clause", "WZ-10-1"));
    }

    @Test
    @DisplayName("论证维度为第十条（三）的五项，权重合计 100（WZ-10-3）")
    void fiveDimensionsAreScored() {
        var dimensions = evaluate(read("dimensions"), Map.of());

        assertThat(dimensions).extracting(row -> row.get("name")).containsExactly("必要性", "可行性", "合理性", "政策兑现", "保障措施");
        assertThat(dimensions).extracting(row -> row.get("weight")).containsOnly(20);
    }

    private List<Map<String, Object>> conditions(String parkType, String siteLayout) {
        return evaluate(thresholds, Map.of("parkType", parkType, "siteLayout", siteLayout));
    }

    private List<Map<String, Object>> evaluate(DmnDecision decision, Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(decision, Variables.fromMap(inputs)).getResultList();
    }

    private DmnDecision read(String table) {
        try (var source = Files.newInputStream(WENZHOU.resolve("recognition." + table + ".dmn"))) {
            return engine.parseDecision("wenzhou-recognition-" + table, source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
