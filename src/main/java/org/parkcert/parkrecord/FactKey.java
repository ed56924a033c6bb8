package org.parkcert.parkrecord;

import java.util.Map;

/** 登记事项的种类. */
public final class FactKey {

    public static final String NAME = "name";
    public static final String ADDRESS = "address";
    public static final String OPERATOR = "operator";
    public static final String PLAN = "plan";
    public static final String BRANCH = "branch";
    public static final String RESPONSIBLE_DEPARTMENT = "responsibleDepartment";
    public static final String COORDINATING_BODY = "coordinatingBody";
    public static final String STAFF = "staff";
    public static final String MANAGEMENT_TEAM = "managementTeam";
    public static final String MATCHING_FUND = "matchingFund";
    public static final String ANNUAL_GOALS = "annualGoals";
    public static final String OPERATING_RULES = "operatingRules";
    public static final String LOCATION = "location";

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry(NAME, "园区名称"),
            Map.entry(ADDRESS, "地址"),
            Map.entry(OPERATOR, "运营单位"),
            Map.entry(PLAN, "建设规划"),
            Map.entry(BRANCH, "分园区"),
            Map.entry(RESPONSIBLE_DEPARTMENT, "责任部门"),
            Map.entry(COORDINATING_BODY, "统筹协调机构"),
            Map.entry(STAFF, "工作人员"),
            Map.entry(MANAGEMENT_TEAM, "管理团队"),
            Map.entry(MATCHING_FUND, "配套资金"),
            Map.entry(ANNUAL_GOALS, "年度目标"),
            Map.entry(OPERATING_RULES, "运营制度"),
            Map.entry(LOCATION, "所在位置"));

    private FactKey() {}

    /** As people read it; a key that has no name of its own as it is. */
    public static String label(String fact) {
        return LABELS.getOrDefault(fact, fact);
    }
}
