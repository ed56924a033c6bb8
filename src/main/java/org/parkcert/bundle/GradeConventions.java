package org.parkcert.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 评估等次表规范: scores of two decimals from 0 to 100; those that a score decides leave no gap and don't overlap. */
final class GradeConventions {

    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final BigDecimal HIGHEST = new BigDecimal(100);
    private static final Pattern GRADE = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");

    /** What a park gets that isn't graded. */
    private static final String UNGRADED = "ungraded";

    private record Band(String row, String name, BigDecimal from, BigDecimal to) {}

    private final Report report;
    private final List<Band> byScore = new ArrayList<>();
    private int ranked;

    GradeConventions(Report report) {
        this.report = report;
    }

    void row(String id, Map<String, String> row) {
        var grade = row.getOrDefault("grade", "");
        if (!GRADE.matcher(grade).matches() || grade.equals(UNGRADED)) {
            report.add(
                    id,
                    "table.grade",
                    "等次代码须为小写字母开头的字母和数字，如 excellent（由人决定的写 undecided），不能是 " + UNGRADED + "，现为“" + grade + "”");
        }
        report.chinese(row.getOrDefault("name", ""), id, "table.text", "等次名称");
        var awardedBy = row.getOrDefault("awardedBy", "");
        if (!Set.of("score", "ranking").contains(awardedBy)) {
            report.add(id, "table.awardedBy", "评定方式须为 score（按得分）或 ranking（按排名），现为“" + awardedBy + "”");
        }
        var from = row.getOrDefault("from", "");
        var to = row.getOrDefault("to", "");
        if (!isScore(from) || !isScore(to) || new BigDecimal(from).compareTo(new BigDecimal(to)) > 0) {
            report.add(id, "table.scores", "得分须为 0 至 100、最多两位小数，最低不高于最高，现为“" + from + "”至“" + to + "”");
            return;
        }
        if (awardedBy.equals("ranking")) {
            ranked++;
        } else {
            byScore.add(new Band(id, row.getOrDefault("name", ""), new BigDecimal(from), new BigDecimal(to)));
        }
    }

    void whole(String table) {
        if (ranked > 1) {
            report.add(table, "table.ranking", "按排名评定的等次只能有一个，现有 " + ranked + " 个");
        }
        var bands = byScore.stream().sorted(Comparator.comparing(Band::from)).toList();
        var next = BigDecimal.ZERO;
        for (var band : bands) {
            if (band.from().compareTo(next) > 0) {
                report.add(
                        table,
                        "table.gap",
                        "没有等次适用于 " + plain(next) + " 至 " + plain(band.from().subtract(STEP)) + " 分，请补上");
            } else if (band.from().compareTo(next) < 0) {
                report.add(
                        band.row(),
                        "table.overlap",
                        "“" + band.name() + "”与另一等次同时适用于 " + plain(band.from()) + " 分，只能有一个");
            }
            next = next.max(band.to().add(STEP));
        }
        if (next.compareTo(HIGHEST) <= 0) {
            report.add(table, "table.gap", "没有等次适用于 " + plain(next) + " 至 100 分，请补上");
        }
    }

    private static boolean isScore(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,2})?") && new BigDecimal(text).compareTo(HIGHEST) <= 0;
    }

    private static String plain(BigDecimal score) {
        return score.stripTrailingZeros().toPlainString();
    }
}
