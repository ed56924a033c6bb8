package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.shared.InvalidInput.Fault;
import org.parkcert.shared.InvalidInput.Faults;

@DisplayName("指标目录")
class IndicatorCatalogueTest {

    private final IndicatorCatalogue catalogue = new IndicatorCatalogue();

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(
            textBlock =
                    """
            floorArea, 5000, ,
            floorArea, 5000.25, ,
            floorArea, 0, ,
            floorArea, -1, negative,
            floorArea, -0.01, negative,
            floorArea, 10000000, ,
            floorArea, 10000000.01, too-large,
            floorArea, 5000.255, too-many-decimals,
            floorArea, 5000.250, ,
            floorArea, 五千, not-a-number,
            floorArea, '5,000', not-a-number,
            floorArea, 1e9, not-a-number,
            floorArea, NaN, not-a-number,
            floorArea, 99999999999999999999, not-a-number,
            branchCount, 3, ,
            branchCount, 3.0, ,
            branchCount, 3.5, too-many-decimals,
            facilities, true, ,
            facilities, 是, ,
            facilities, yes, not-yes-or-no,
            parkType, comprehensive, ,
            parkType, 综合性, not-a-choice,
            annualRevenue, 50000, derived,
            regionCategory, remote, derived,
            existingComprehensiveParks, 0, derived,
            floorSpace, 5000, unknown,
            """)
    @DisplayName("填报值逐项校验")
    void checksDeclaredValues(String key, String typed, String code) {
        var faults = new Faults();

        catalogue.declared("indicators", Map.of(key, typed), List.of(), faults);

        if (code == null) {
            assertThat(faults.list()).isEmpty();
        } else {
            assertThat(faults.list())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("indicators." + key))
                    .extracting(Fault::code)
                    .isEqualTo(code);
        }
    }

    @Test
    @DisplayName("所有错误一次性指出，空白项视为未填")
    void tellsEveryFaultAtOnce() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("floorArea", "-1");
        typed.put("branchCount", "很多");
        typed.put("tenantCount", "30");
        typed.put("fullTimeStaff", " ");
        var faults = new Faults();

        var kept = catalogue.declared("indicators", typed, List.of(), faults);

        assertThat(kept.values()).isEmpty();
        assertThat(faults.list()).extracting(Fault::code).containsExactly("negative", "not-a-number", "derived");
        assertThat(faults.list().get(0).message()).isEqualTo("“建筑总面积”不能是负数");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "70, 70",
        "69.99, 69.99",
        "69.9999999999, 69.99",
        "14/20, 70",
        "2/3, 66.66",
        "1/1, 100",
        "0/7, 0",
    })
    @DisplayName("占比向下舍入显示，不四舍五入")
    void showsSharesRoundedDown(String value, String shown) {
        assertThat(catalogue.get("hrOrganisationShare").show(value)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"0/0, not-a-share", "21/20, not-a-share", "1/2/3, not-a-number", "100.01, too-large"})
    @DisplayName("自测时占比须合理")
    void refusesImpossibleShares(String value, String code) {
        var faults = new Faults();

        catalogue.given("indicators", Map.of("hrOrganisationShare", value), faults);

        assertThat(faults.list()).singleElement().extracting(Fault::code).isEqualTo(code);
    }
}
