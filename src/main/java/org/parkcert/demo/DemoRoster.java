package org.parkcert.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 演示名录: invented organisations with valid codes, enough of them and with revenue enough for either type of park. */
final class DemoRoster {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> NAMES = List.of(
            "汇才", "众聘", "瓯越", "启航", "联盈", "博远", "英才", "智汇", "诚达", "新程", "卓立", "海纳", "思贤", "群英", "领创", "德润", "信和", "百川",
            "伯乐", "致远", "同行", "聚贤", "金桥", "云聘");
    private static final int LARGE = 6;

    private DemoRoster() {}

    /** @param localityCode gives the codes of the organisations their place */
    static List<Map<String, @Nullable String>> of(String localityCode, int revenueYear, int supportingFirms) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (var number = 0; number < NAMES.size(); number++) {
            rows.add(agency(localityCode, number, revenueYear));
        }
        rows.add(organisation(localityCode, NAMES.size(), "公共就业和人才服务中心", "public"));
        for (var firm = 1; firm <= supportingFirms; firm++) {
            rows.add(organisation(localityCode, NAMES.size() + firm, "配套服务商户" + firm, "supporting"));
        }
        return rows;
    }

    private static Map<String, @Nullable String> agency(String localityCode, int number, int revenueYear) {
        var revenue = number < LARGE ? "3650.00" : "1980.50";
        var row = organisation(localityCode, number, NAMES.get(number) + "人力资源服务有限公司", "agency");
        row.put("credential", localityCode + "-RL-%04d".formatted(number + 1));
        row.put("specialised", "true");
        row.put("revenueYear", Integer.toString(revenueYear));
        row.put("revenue", revenue);
        row.put("revenueNet", "860.00");
        row.put("specialisedRevenue", revenue);
        return row;
    }

    private static Map<String, @Nullable String> organisation(
            String localityCode, int number, String name, String kind) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("creditCode", creditCode(localityCode, number));
        row.put("kind", kind);
        row.put("status", "settled");
        return row;
    }

    /** Eighteen characters by GB 32100-2015. */
    private static String creditCode(String localityCode, int number) {
        var first = "91%sMADEM%04d".formatted(localityCode, number);
        var weight = 1;
        var sum = 0;
        for (var place = 0; place < first.length(); place++) {
            sum += ALPHABET.indexOf(first.charAt(place)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return first + ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
