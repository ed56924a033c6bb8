package org.parkcert.identity;

import java.util.Set;

/** 用户组: the candidate groups, the same in every authority; tenants keep them apart. */
public final class Groups {

    public static final String OFFICERS = "officers";
    public static final String INSPECTORS = "inspectors";
    public static final String EXPERTS = "experts";
    public static final String LEADERS = "leaders";
    public static final String LEADING_GROUP = "leading-group";
    public static final String FINANCE = "finance";
    public static final String AUDITORS = "auditors";
    public static final String PROCEDURE_ADMINS = "procedure-admins";
    public static final String OPERATORS = "operators";

    /** The engine's own administrators: everything, in every tenant. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private static final String LOCALITY = "locality-";

    private Groups() {}

    /** @param divisionCode 行政区划代码, six digits */
    public static String locality(String divisionCode) {
        return LOCALITY + divisionCode;
    }

    /** 所在地人力资源社会保障部门. */
    public static String bureau(String divisionCode) {
        return locality(divisionCode) + "-bureau";
    }

    /** 所在地人民政府. */
    public static String government(String divisionCode) {
        return locality(divisionCode) + "-government";
    }

    public static boolean isLocality(String group) {
        return group.startsWith(LOCALITY);
    }

    /** Localities have no rights in the engine, and neither has an account without any group. */
    public static boolean workInEngine(Set<String> groups) {
        return !groups.isEmpty() && groups.stream().noneMatch(Groups::isLocality);
    }

    /** 发改、财政等会商部门. */
    public static String department(String name) {
        return "departments-" + name;
    }
}
