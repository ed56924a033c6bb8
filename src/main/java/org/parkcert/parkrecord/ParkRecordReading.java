package org.parkcert.parkrecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.RecordSearchMapper.FactRow;
import org.parkcert.parkrecord.RecordSearchMapper.FigureRow;
import org.parkcert.parkrecord.RecordSearchMapper.GradeRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 档案查阅: the whole record of a park, with a fixed number of statements. */
@Service
@Transactional(readOnly = true)
class ParkRecordReading {

    /** 目标任务 stand beside the figures under this beginning of their indicator. */
    private static final String TARGET = YearFigures.TARGET;

    private final RecordSearchMapper search;
    private final ParkAccess access;
    private final Parks parks;
    private final Authorities authorities;
    private final IndicatorCatalogue indicators;
    private final List<RecordSections> sections;
    private final Clock clock;

    ParkRecordReading(
            RecordSearchMapper search,
            ParkAccess access,
            Parks parks,
            Authorities authorities,
            IndicatorCatalogue indicators,
            List<RecordSections> sections,
            Clock clock) {
        this.search = search;
        this.access = access;
        this.parks = parks;
        this.authorities = authorities;
        this.indicators = indicators;
        this.sections = sections;
        this.clock = clock;
    }

    ParkRecord of(String parkId) {
        var park = access.require(parkId);
        var authority = authorities.get(park.authority());
        var ids = new HashSet<>(parks.sameAs(parkId));
        ids.add(parkId);
        return new ParkRecord(
                park.id(),
                authority.id(),
                authority.name(),
                park.name(),
                authority
                        .locality(park.localityCode())
                        .map(Authority.Locality::name)
                        .orElse(park.localityCode()),
                park.address(),
                park.operator(),
                park.parkType(),
                standing(park),
                park.recognisedOn(),
                parks.openedOn(parkId).orElse(null),
                search.entries(ids).stream()
                        .map(row -> new ParkRecord.Line(
                                row.kind(),
                                row.kind().label(),
                                row.enteredOn(),
                                row.entryText(),
                                row.caseNumber(),
                                authority.articles().of(row.clause())))
                        .toList(),
                facts(authority, search.facts(ids)),
                figures(authority, search.figures(ids)),
                grades(authority, search.grades(ids)),
                attached(authority, ids));
    }

    /** Another registration of the same name may have come further while this one only planned. */
    private Park.State standing(Park park) {
        return park.state() == Park.State.PLANNED ? parks.stateOf(park.id()) : park.state();
    }

    private static List<ParkRecord.HeldFact> facts(Authority authority, List<FactRow> rows) {
        var held = new ArrayList<ParkRecord.HeldFact>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var next = i + 1 < rows.size() && rows.get(i + 1).fact().equals(row.fact()) ? rows.get(i + 1) : null;
            held.add(new ParkRecord.HeldFact(
                    row.fact(),
                    FactKey.label(row.fact()),
                    row.factValue(),
                    row.validFrom(),
                    next == null ? null : next.validFrom().minusDays(1),
                    next != null && next.validFrom().equals(row.validFrom()),
                    row.caseNumber(),
                    authority.articles().of(row.clause()),
                    row.recordedAt()));
        }
        return held;
    }

    private List<ParkRecord.PeriodFigure> figures(Authority authority, List<FigureRow> rows) {
        return latest(rows, row -> List.of(row.period(), row.indicator())).stream()
                .map(versions -> figure(authority, versions))
                .toList();
    }

    private ParkRecord.PeriodFigure figure(Authority authority, List<FigureRow> versions) {
        var row = versions.get(versions.size() - 1);
        var isTarget = row.indicator().startsWith(TARGET);
        var indicator = indicators.find(isTarget ? row.indicator().substring(TARGET.length()) : row.indicator());
        return new ParkRecord.PeriodFigure(
                row.period(),
                row.indicator(),
                indicator.map(one -> one.name() + (isTarget ? "（目标）" : "")).orElse(row.indicator()),
                indicator.map(Indicator::unit).orElse(null),
                indicator.map(one -> one.show(row.figureValue())).orElse(row.figureValue()),
                earlier(versions, FigureRow::figureValue).stream()
                        .map(value -> indicator.map(one -> one.show(value)).orElse(value))
                        .toList(),
                row.caseNumber(),
                authority.articles().of(row.clause()));
    }

    private static List<ParkRecord.Graded> grades(Authority authority, List<GradeRow> rows) {
        return latest(rows, row -> List.of(Integer.toString(row.evaluationYear()), row.matter())).stream()
                .map(versions -> {
                    var row = versions.get(versions.size() - 1);
                    return new ParkRecord.Graded(
                            row.matter(),
                            matterName(authority, row.matter()),
                            row.evaluationYear(),
                            row.grade(),
                            row.gradeName(),
                            row.score(),
                            earlier(versions, GradeRow::gradeName),
                            row.caseNumber(),
                            authority.articles().of(row.clause()));
                })
                .toList();
    }

    private static String matterName(Authority authority, String matter) {
        return authority.matters().stream()
                .filter(one -> one.id().equals(matter))
                .map(Authority.Matter::name)
                .findFirst()
                .orElse(matter);
    }

    private List<ParkRecord.Attached> attached(Authority authority, Set<String> ids) {
        var today = LocalDate.now(clock);
        return sections.stream()
                .flatMap(one -> one.of(authority, ids, today).stream())
                .map(section -> new ParkRecord.Attached(
                        section.title(),
                        authority.articles().of(section.clause()),
                        section.link(),
                        section.headings(),
                        section.lines()))
                .toList();
    }

    /** Versions of the same thing together, in the order of the rows. */
    private static <R> List<List<R>> latest(List<R> rows, Function<R, List<String>> thing) {
        var versions = new LinkedHashMap<List<String>, List<R>>();
        rows.forEach(row -> versions.computeIfAbsent(thing.apply(row), key -> new ArrayList<>())
                .add(row));
        return List.copyOf(versions.values());
    }

    private static <R> List<String> earlier(List<R> versions, Function<R, @Nullable String> text) {
        return versions.subList(0, versions.size() - 1).stream()
                .map(text)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }
}
