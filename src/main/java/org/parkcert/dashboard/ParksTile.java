package org.parkcert.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        return Optional.of(new View(
                "parks",
                "园区：状态和类型",
                null,
                List.of("状态", "综合性", "专业性、行业性", "合计"),
                STATES.stream()
                        .map(state -> List.of(
                                label(state),
                                shown(count(found, state, "comprehensive"::equals)),
                                shown(count(found, state, type -> !"comprehensive".equals(type))),
                                shown(count(found, state, type -> true))))
                        .toList(),
                new Chart(
                        Chart.Kind.STACKED,
                        STATES.stream().map(ParksTile::label).toList(),
                        List.of(
                                Series.of(
                                        "综合性",
                                        STATES.stream()
                                                .map(state -> count(found, state, "comprehensive"::equals))
                                                .toList()),
                                Series.of(
                                        "专业性、行业性",
                                        STATES.stream()
                                                .map(state ->
                                                        count(found, state, type -> !"comprehensive".equals(type)))
                                                .toList())))));
    }

    private static String shown(long count) {
        return Long.toString(count);
    }

    private static long count(List<Park> parks, Park.State state, Predicate<@Nullable String> type) {
        return parks.stream()
                .filter(park -> park.state() == state && type.test(park.parkType()))
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
}
