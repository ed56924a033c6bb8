package org.parkcert.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parkcert.bundle.Authority;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 已认定的园区 by locality. */
@Component
@Order(3)
class LocalitiesTile implements Tile {

    private final Parks parks;

    LocalitiesTile(Parks parks) {
        this.parks = parks;
    }

    @Override
    public Optional<View> of(Authority authority, Set<String> localityCodes, LocalDate today) {
        var recognised = parks.onRecord(authority.id(), localityCodes).stream()
                .filter(park -> park.state() == Park.State.RECOGNISED)
                .collect(Collectors.groupingBy(Park::localityCode, TreeMap::new, Collectors.counting()));
        if (recognised.isEmpty()) {
            return Optional.empty();
        }
        var names = recognised.keySet().stream()
                .map(code ->
                        authority.locality(code).map(Authority.Locality::name).orElse(code))
                .toList();
        var counts = List.copyOf(recognised.values());
        return Optional.of(new View(
                "localities",
                "已认定园区的所在地",
                null,
                List.of("所在地", "已认定（家）"),
                recognised.entrySet().stream()
                        .map(entry -> List.of(
                                authority
                                        .locality(entry.getKey())
                                        .map(Authority.Locality::name)
                                        .orElse(entry.getKey()),
                                entry.getValue().toString()))
                        .toList(),
                new Chart(Chart.Kind.BAR, names, List.of(Series.of("已认定", counts)))));
    }
}
