package org.parkcert.parkrecord;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.RecordSearchMapper.FigureRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 年度数据: a park's figures as they stand now, year by year, for whoever decides something by them. */
@Service
@Transactional(readOnly = true)
public class YearFigures {

    /** 目标任务 stand beside the figures under this beginning of their indicator. */
    static final String TARGET = "target_";

    private static final int YEAR_DIGITS = 4;

    private final RecordSearchMapper search;
    private final Parks parks;
    private final IndicatorCatalogue indicators;

    YearFigures(RecordSearchMapper search, Parks parks, IndicatorCatalogue indicators) {
        this.search = search;
        this.parks = parks;
        this.indicators = indicators;
    }

    /** What is a number, newest year first. */
    public List<YearFigure> since(String parkId, int year) {
        var ids = new HashSet<>(parks.sameAs(parkId));
        ids.add(parkId);
        return since(ids, year);
    }

    private List<YearFigure> since(Set<String> ids, int year) {
        var found = new LinkedHashMap<List<String>, YearFigure>();
        for (var row : search.figuresSince(ids, Integer.toString(year))) {
            number(row).ifPresent(indicator -> {
                var of = row.period().substring(0, YEAR_DIGITS);
                found.merge(List.of(of, indicator.key()), figure(of, indicator, row), YearFigures::with);
            });
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(YearFigure::year).reversed())
                .toList();
    }

    private Optional<Indicator> number(FigureRow row) {
        var key = isTarget(row) ? row.indicator().substring(TARGET.length()) : row.indicator();
        return indicators.find(key).filter(Indicator::isNumber);
    }

    private static boolean isTarget(FigureRow row) {
        return row.indicator().startsWith(TARGET);
    }

    private static YearFigure figure(String year, Indicator indicator, FigureRow row) {
        var unit = indicator.unit();
        var value = indicator.show(row.figureValue());
        var yearly = row.period().length() == YEAR_DIGITS;
        return new YearFigure(
                Integer.parseInt(year),
                indicator.key(),
                indicator.name() + (unit == null ? "" : "（" + unit + "）"),
                isTarget(row) ? value : null,
                yearly && !isTarget(row) ? value : null,
                yearly ? null : row.period(),
                yearly ? null : value);
    }

    /** The rows come by period and by the order in which they were recorded: the later one holds. */
    private static YearFigure with(YearFigure before, YearFigure later) {
        return new YearFigure(
                before.year(),
                before.indicator(),
                before.label(),
                newer(before.target(), later.target()),
                newer(before.reported(), later.reported()),
                newer(before.month(), later.month()),
                newer(before.monthly(), later.monthly()));
    }

    private static @Nullable String newer(@Nullable String before, @Nullable String later) {
        return later == null ? before : later;
    }
}
