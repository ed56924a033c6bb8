package org.parkcert.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;
import org.parkcert.testing.TestClock;

/** What the tests of both of Chongqing's regimes share: its accounts, its figures. */
final class Chongqing {

    static final String AUTHORITY = "chongqing";

    /** 渝中区, 万州区（渝东北）, 黔江区（渝东南）: {@code locality1} is of the first. */
    static final List<String> LOCALITIES = List.of("500103", "500101", "500114");

    private Chongqing() {}

    static void accounts(Directory directory) {
        Accounts.register(directory, AUTHORITY, LOCALITIES);
        for (var number = 1; number <= LOCALITIES.size(); number++) {
            var code = LOCALITIES.get(number - 1);
            register(directory, "district" + number, code, Groups.locality(code));
        }
        register(directory, "department1", null, "departments-development-reform");
        register(directory, "department2", null, "departments-finance");
    }

    private static void register(
            Directory directory, String role, @org.jspecify.annotations.Nullable String code, String group) {
        var user = AUTHORITY + "-" + role;
        if (!directory.exists(user)) {
            directory.register(new NewAccount(user, user, role, AUTHORITY, "重庆", code, java.util.Set.of(group)));
        }
    }

    static Recognition recognition(int port, RuntimeService runtime, ManagementService management, TestClock clock) {
        return new Recognition(port, AUTHORITY, runtime, management, clock).withFirstLocality(LOCALITIES.get(0));
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
