package org.parkcert.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.testing.BundleCopy;
import org.parkcert.testing.TestClock;

/** What the tests of both of Chongqing's regimes share: its accounts, its figures. */
final class Chongqing {

    static final BundleCopy ITSELF = BundleCopy.none("chongqing");

    /** 渝中区, 万州区（渝东北）, 黔江区（渝东南）: {@code locality1} is of the first. */
    static final List<String> LOCALITIES = List.of("500103", "500101", "500114");

    private Chongqing() {}

    static List<BundleCopy> bundles() {
        return BundleCopy.andOriginal("chongqing");
    }

    static void accounts(Directory directory) {
        accounts(directory, ITSELF);
    }

    static void accounts(Directory directory, BundleCopy bundle) {
        var localities = LOCALITIES.stream().map(bundle::said).toList();
        Accounts.register(directory, bundle.id(), localities);
        for (var number = 1; number <= localities.size(); number++) {
            var code = localities.get(number - 1);
            Accounts.besides(directory, bundle.id(), "district" + number, code, Groups.locality(code));
        }
        Accounts.besides(directory, bundle.id(), "department1", null, Groups.department("development-reform"));
        Accounts.besides(directory, bundle.id(), "department2", null, Groups.department("finance"));
    }

    static Recognition recognition(int port, RuntimeService runtime, ManagementService management, TestClock clock) {
        return recognition(port, ITSELF, runtime, management, clock);
    }

    static Recognition recognition(
            int port, BundleCopy bundle, RuntimeService runtime, ManagementService management, TestClock clock) {
        return new Recognition(port, bundle, runtime, management, clock).withFirstLocality(LOCALITIES.get(0));
    }

    /** Meets every condition of 第八条 exactly. */
    static Map<String, Object> of2021() {
        var indicators = new LinkedHashMap<String, Object>();
        indicators.put("parkType", "comprehensive");
        indicators.put("operatingMode", "offline");
        indicators.put("floorArea", "10000");
        indicators.put("fullTimeStaff", "1");
        indicators.put("firstYearRevenue", "50000（预测）");
        indicators.put("employmentPersonTimes", "200000");
        indicators.put("talentPersonTimes", "2000");
        for (var statement : List.of(
                "policySupport",
                "planningReport",
                "physicallyConcentrated",
                "investorIdentified",
                "facilities",
                "supportingServices",
                "coordinatingBody",
                "managementRules",
                "managementBody",
                "diverseOrganisations")) {
            indicators.put(statement, "true");
        }
        return indicators;
    }

    /** Reaches what 第四条 wants, in part as a forecast. */
    static Map<String, Object> of2019() {
        var indicators = new LinkedHashMap<String, Object>();
        indicators.put("parkType", "comprehensive");
        indicators.put("floorArea", "8000");
        indicators.put("firstYearRevenue", "30000 预测");
        indicators.put("threeYearRevenue", "100000 预测");
        indicators.put("staffCount", "1");
        for (var statement :
                List.of("planningReport", "publicServices", "supportingServices", "policySupport", "managementBody")) {
            indicators.put(statement, "true");
        }
        return indicators;
    }
}
