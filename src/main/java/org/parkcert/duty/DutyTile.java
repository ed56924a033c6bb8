package org.parkcert.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parkcert.bundle.Authority;
import org.parkcert.dashboard.Tile;
import org.parkcert.duty.DutyCountMapper.Counted;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 总览中的定期任务: what is due in the year, done and late. */
@Component
@Order(4)
class DutyTile implements Tile {

    private final DutyCountMapper duties;

    DutyTile(DutyCountMapper duties) {
        this.duties = duties;
    }

    @Override
    public Optional<View> of(Authority authority, Set<String> localityCodes, LocalDate today) {
        var counted = duties.counted(
                authority.id(),
                localityCodes,
                today.withDayOfYear(1),
                today.withDayOfYear(today.lengthOfYear()),
                today);
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new View(
                "duties",
                "定期任务（" + today.getYear() + "年到期）",
                null,
                List.of("任务", "应办", "已完成", "办理中", "逾期未办"),
                counted.stream()
                        .map(one -> List.of(
                                name(authority, one.matter()),
                                Long.toString(one.owed()),
                                Long.toString(one.done()),
                                Long.toString(underWay(one)),
                                Long.toString(one.late())))
                        .toList(),
                new Chart(
                        Chart.Kind.STACKED,
                        counted.stream()
                                .map(one -> name(authority, one.matter()))
                                .toList(),
                        List.of(
                                Series.of(
                                        "已完成",
                                        counted.stream().map(Counted::done).toList()),
                                Series.of(
                                        "办理中",
                                        counted.stream().map(DutyTile::underWay).toList()),
                                Series.of(
                                        "逾期未办",
                                        counted.stream().map(Counted::late).toList())))));
    }

    private static long underWay(Counted counted) {
        return counted.owed() - counted.done() - counted.late();
    }

    static String name(Authority authority, String matter) {
        return authority.matters().stream()
                .filter(one -> one.id().equals(matter))
                .map(Authority.Matter::name)
                .findFirst()
                .orElse(matter);
    }
}
