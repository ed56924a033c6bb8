package org.parkcert.parkrecord;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.parkrecord.RecordSearchMapper.FigureRow;
import org.springframework.stereotype.Component;

/** 目标与完成: the targets of each year beside what was reported of it (CQB-14). */
@Component
class TargetSections implements RecordSections {

    private static final String TARGET = "target_";
    private static final List<String> HEADINGS = List.of("年度", "指标", "目标", "完成", "完成率", "完成情况截至");
    private static final int YEAR = 4;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** What is counted anew every month; everything else is as it stood last. */
    private static final Set<String> ADDED_UP = Set.of("人次");

    private final RecordSearchMapper search;
    private final IndicatorCatalogue indicators;

    TargetSections(RecordSearchMapper search, IndicatorCatalogue indicators) {
        this.search = search;
        this.indicators = indicators;
    }

    @Override
    public List<Section> of(Authority authority, Set<String> parkIds, LocalDate today) {
        var figures = search.figures(parkIds);
        var newest = figures.stream()
                .collect(Collectors.toMap(
                        row -> List.of(row.period(), row.indicator()),
                        row -> row,
                        (one, other) -> one.recordedAt().isBefore(other.recordedAt()) ? other : one));
        var targets = newest.values().stream()
                .filter(row -> row.indicator().startsWith(TARGET))
                .sorted(Comparator.comparing(FigureRow::period).reversed().thenComparing(FigureRow::indicator))
                .toList();
        if (targets.isEmpty()) {
            return List.of();
        }
        var lines =
                targets.stream().map(target -> line(target, newest.values())).toList();
        return List.of(new Section("目标与完成", targets.get(0).clause(), null, HEADINGS, lines));
    }

    private Line line(FigureRow target, Iterable<FigureRow> figures) {
        var key = target.indicator().substring(TARGET.length());
        var indicator = indicators.find(key);
        var unit = indicator.map(Indicator::unit).orElse("");
        var reached = reached(key, target.period(), unit, figures);
        return new Line(
                List.of(
                        target.period() + "年",
                        indicator.map(Indicator::name).orElse(key) + (unit.isEmpty() ? "" : "（" + unit + "）"),
                        target.figureValue(),
                        reached.map(Reached::value)
                                .map(BigDecimal::toPlainString)
                                .orElse("—"),
                        reached.flatMap(value -> share(value, target)).orElse("—"),
                        reached.map(Reached::until).orElse("—")),
                target.caseNumber());
    }

    private static Optional<Reached> reached(String key, String year, String unit, Iterable<FigureRow> figures) {
        var byPeriod = new TreeMap<String, BigDecimal>();
        for (var row : figures) {
            // a forecast isn't reached
            if (row.indicator().equals(key)
                    && row.period().startsWith(year)
                    && NUMBER.matcher(row.figureValue()).matches()) {
                byPeriod.put(row.period(), new BigDecimal(row.figureValue()));
            }
        }
        var months = byPeriod.tailMap(year, false);
        if (months.isEmpty()) {
            return Optional.ofNullable(byPeriod.get(year)).map(value -> new Reached(value, year + "年"));
        }
        var last = months.lastKey();
        var value = ADDED_UP.contains(unit)
                ? months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : months.lastEntry().getValue();
        return Optional.of(new Reached(value, year + "年" + Integer.parseInt(last.substring(YEAR + 1)) + "月"));
    }

    private static Optional<String> share(Reached reached, FigureRow target) {
        var wanted = new BigDecimal(target.figureValue());
        return wanted.signum() == 0
                ? Optional.empty()
                : Optional.of(reached.value()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(wanted, 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%");
    }

    /** @param until the period that is the last one counted */
    private record Reached(BigDecimal value, String until) {}
}
