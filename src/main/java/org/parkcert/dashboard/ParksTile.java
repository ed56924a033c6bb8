package org.parkcert.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 园区数 by state and type. */
@Component
@Order(2)
class ParksTile implements Tile {

    private static final List<Park.State> STATES =
            List.of(Park.State.PREPARING, Park.State.RECOGNISED, Park.State.WITHDRAWN);

    private final Parks parks;

    ParksTile(Parks parks) {
        this.parks = parks;
    }

    @Override
    public Optional<View> of(Authority authority, Set<String> localityCodes, LocalDate today) {
        var found = parks.onRecord(authority.id(), localityCodes);
        var kinds = Stream.of(Kind.values())
                .filter(kind -> kind != Kind.UNTYPED || found.stream().anyMatch(kind::is))
                .filter(kind -> kind == Kind.UNTYPED
                        || found.isEmpty()
                        || !found.stream().allMatch(Kind.UNTYPED::is))
                .toList();
        var headings = Stream.of(Stream.of("状态"), kinds.stream().map(Kind::label), Stream.of("合计"))
                .flatMap(names -> names)
                .toList();
        return Optional.of(new View(
                "parks",
                "园区：状态和类型",
                null,
                headings,
                STATES.stream().map(state -> line(found, state, kinds)).toList(),
                new Chart(
                        Chart.Kind.STACKED,
                        STATES.stream().map(ParksTile::label).toList(),
                        kinds.stream().map(kind -> series(found, kind)).toList())));
    }

    private static List<String> line(List<Park> found, Park.State state, List<Kind> kinds) {
        return Stream.of(
                        Stream.of(label(state)),
                        kinds.stream().map(kind -> shown(count(found, state, kind::is))),
                        Stream.of(shown(count(found, state, any -> true))))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Series series(List<Park> found, Kind kind) {
        return Series.of(
                kind.label(),
                STATES.stream().map(state -> count(found, state, kind::is)).toList());
    }

    private static String shown(long count) {
        return Long.toString(count);
    }

    private static long count(List<Park> parks, Park.State state, Predicate<Park> which) {
        return parks.stream()
                .filter(park -> park.state() == state)
                .filter(which)
                .count();
    }

    private static String label(Park.State state) {
        return switch (state) {
            case PLANNED -> "申报中";
            case PREPARING -> "筹建中";
            case RECOGNISED -> "已认定";
            case WITHDRAWN -> "已取消认定";
        };
    }

    /** 园区类型; an authority whose rules know none has parks without one. */
    private enum Kind {
        COMPREHENSIVE("综合性", "comprehensive"),
        SPECIALISED("专业性、行业性", "specialised"),
        UNTYPED("未分类型", null);

        private final String label;
        private final @Nullable String parkType;

        Kind(String label, @Nullable String parkType) {
            this.label = label;
            this.parkType = parkType;
        }

        String label() {
            return label;
        }

        boolean is(Park park) {
            return Objects.equals(parkType, park.parkType());
        }
    }
}
