package org.parkcert.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 权重规范: the weights that count for a park sum to 100. */
final class WeightConventions {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private record Weighted(BigDecimal weight, List<String> conditions) {

        boolean counts(String parks) {
            return conditions.stream()
                    .allMatch(cell -> cell.isBlank() || parks.isEmpty() || cell.contains("\"" + parks + "\""));
        }
    }

    private final Report report;
    private final List<Weighted> rows = new ArrayList<>();

    WeightConventions(Report report) {
        this.report = report;
    }

    /** A weight that is no number is named where the row is checked. */
    void add(Map<String, String> row, List<String> conditions) {
        var weight = row.getOrDefault("weight", "");
        if (weight.matches("\\d+(\\.\\d+)?")) {
            rows.add(new Weighted(new BigDecimal(weight), conditions));
        }
    }

    void whole(String table) {
        for (var parks : parks()) {
            var sum = rows.stream()
                    .filter(row -> row.counts(parks))
                    .map(Weighted::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(WHOLE) != 0) {
                report.add(
                        table,
                        "table.weights",
                        "权重合计须为 100，现为 " + sum.stripTrailingZeros().toPlainString()
                                + (parks.isEmpty() ? "" : "（" + parks + " 的园区）") + "，请调整");
            }
        }
    }

    /** What the conditions name; one that names nothing is for all parks. */
    private List<String> parks() {
        var named = rows.stream()
                .flatMap(row -> row.conditions().stream())
                .flatMap(cell -> LITERAL.matcher(cell).results().map(found -> found.group(1)))
                .distinct()
                .toList();
        return named.isEmpty() ? Stream.of("").toList() : named;
    }
}
