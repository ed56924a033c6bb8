package org.parkcert.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rosters for tests. */
final class TestRoster {

    private TestRoster() {}

    /** A valid code, another for each number. */
    static String creditCode(int number) {
        var first = "91330300MA%07d".formatted(number);
        first = first + "X".repeat(17 - first.length());
        return first + CreditCode.checkCharacter(first + "0");
    }

    static Map<String, String> agency(int number, int year, String revenue) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", "示例人力资源有限公司" + number);
        row.put("creditCode", creditCode(number));
        row.put("kind", "agency");
        row.put("status", "settled");
        row.put("credential", "示例许可" + number);
        row.put("specialised", "false");
        row.put("revenueYear", Integer.toString(year));
        row.put("revenue", revenue);
        row.put("revenueNet", "0");
        row.put("specialisedRevenue", "0");
        return row;
    }

    static Map<String, String> supporting(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", "示例配套服务中心" + number);
        row.put("creditCode", creditCode(number));
        row.put("kind", "supporting");
        row.put("status", "settled");
        return row;
    }

    /** What a comprehensive park must have, each figure on its bound: 70 % of 30 tenants, 5 agencies over 3000. */
    static List<Map<String, String>> onTheBound(int year) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (var number = 0; number < 5; number++) {
            rows.add(agency(number, year, "8000.00"));
        }
        for (var number = 5; number < 21; number++) {
            rows.add(agency(number, year, "625"));
        }
        for (var number = 21; number < 30; number++) {
            rows.add(supporting(number));
        }
        return rows;
    }
}
