package org.parkcert.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A roster that meets every condition on rosters of both park types; tests say how theirs departs from it. */
public final class SampleRoster {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private SampleRoster() {}

    /** 25 agencies with 2,400 万元 each but five of 3,500, one public agency and two shops: 28 organisations, 93 % of them in human resources. */
    public static List<Map<String, Object>> of(int revenueYear) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var number = 1; number <= 25; number++) {
            rows.add(agency(number, revenueYear, number <= 5 ? "3500.00" : "2400.00"));
        }
        rows.add(other(26, "公共就业服务中心", "public"));
        rows.add(other(27, "园区餐厅", "supporting"));
        rows.add(other(28, "园区文印店", "supporting"));
        return rows;
    }

    /** Shops and the like, which lower the share of human resources. */
    static void addSupporting(List<Map<String, Object>> roster, int count) {
        for (var number = 1; number <= count; number++) {
            roster.add(other(100 + number, "配套服务商店" + number, "supporting"));
        }
    }

    private static Map<String, Object> agency(int number, int revenueYear, String revenue) {
        var row = other(number, "人力资源服务有限公司" + number, "agency");
        row.put("credential", "330300-" + number);
        row.put("specialised", true);
        row.put("revenueYear", revenueYear);
        row.put("revenue", revenue);
        row.put("revenueNet", "1000.00");
        row.put("specialisedRevenue", revenue);
        return row;
    }

    private static Map<String, Object> other(int number, String name, String kind) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", name);
        row.put("creditCode", creditCode(number));
        row.put("kind", kind);
        row.put("status", "settled");
        return row;
    }

    /** A valid code by GB 32100-2015. */
    public static String creditCode(int number) {
        var first = "91330302MA%07d".formatted(number);
        var weight = 1;
        var sum = 0;
        for (var place = 0; place < first.length(); place++) {
            sum += ALPHABET.indexOf(first.charAt(place)) * weight;
            weight = weight * 3 % 31;
        }
        return first + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
