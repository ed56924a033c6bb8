package org.parkcert.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parkcert.bundle.Authority;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.ParkRecords.GradeCount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 评估等次 of each year. */
@Component
@Order(5)
class GradesTile implements Tile {

    private static final int YEARS = 5;

    private final ParkRecords records;

    GradesTile(ParkRecords records) {
        this.records = records;
    }

    @Override
    public Optional<View> of(Authority authority, Set<String> localityCodes, LocalDate today) {
        var counts = records.gradesSince(authority.id(), localityCodes, today.getYear() - YEARS + 1);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        var years = List.copyOf(
                new TreeSet<>(counts.stream().map(GradeCount::evaluationYear).toList()));
        var grades = counts.stream()
                .sorted(Comparator.comparing(GradeCount::gradePlace).thenComparing(GradeCount::grade))
                .map(GradeCount::gradeName)
                .distinct()
                .toList();
        var headings = new ArrayList<String>(List.of("年度"));
        headings.addAll(grades);
        return Optional.of(new View(
                "grades",
                "评估考核等次",
                null,
                headings,
                years.stream()
                        .map(year -> Stream.concat(
                                        Stream.of(year + "年"),
                                        grades.stream().map(grade -> Long.toString(count(counts, year, grade))))
                                .toList())
                        .toList(),
                new Chart(
                        Chart.Kind.STACKED,
                        years.stream().map(year -> year + "年").toList(),
                        grades.stream()
                                .map(grade -> Series.of(
                                        grade,
                                        years.stream()
                                                .map(year -> count(counts, year, grade))
                                                .toList()))
                                .toList())));
    }

    private static long count(List<GradeCount> counts, int year, String gradeName) {
        return counts.stream()
                .filter(one -> one.evaluationYear() == year && one.gradeName().equals(gradeName))
                .mapToLong(GradeCount::parks)
                .sum();
    }
}
