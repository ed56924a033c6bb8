package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parkcert.bundle.Authority;
import org.parkcert.dashboard.Tile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 总览中的补助: what was granted, paid, spent and returned, for each programme, exactly. */
@Component
@Order(6)
class SubsidyTile implements Tile {

    private static final List<String> HEADINGS = List.of("项目", "核定（万元）", "拨付（万元）", "支出（万元）", "退还（万元）");

    private final SubsidySearchMapper search;
    private final SubsidyAccess access;

    SubsidyTile(SubsidySearchMapper search, SubsidyAccess access) {
        this.search = search;
        this.access = access;
    }

    @Override
    public Optional<View> of(Authority authority, Set<String> localityCodes, LocalDate today) {
        if (!access.isReader()) {
            return Optional.empty();
        }
        var sums = search.sums(authority.id(), localityCodes);
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        var programmes = sums.stream()
                .map(SubsidySearchMapper.Sum::programmeName)
                .distinct()
                .map(name -> Programme.of(
                        name,
                        sums.stream()
                                .filter(sum -> sum.programmeName().equals(name))
                                .toList()))
                .toList();
        return Optional.of(new View(
                "subsidies",
                "补助",
                null,
                HEADINGS,
                programmes.stream().map(Programme::line).toList(),
                new Chart(
                        Chart.Kind.BAR,
                        programmes.stream().map(Programme::name).toList(),
                        List.of(
                                new Series(
                                        "核定",
                                        programmes.stream()
                                                .map(Programme::granted)
                                                .toList()),
                                new Series(
                                        "拨付",
                                        programmes.stream().map(Programme::paid).toList()),
                                new Series(
                                        "支出",
                                        programmes.stream()
                                                .map(Programme::spent)
                                                .toList()),
                                new Series(
                                        "退还",
                                        programmes.stream()
                                                .map(Programme::returned)
                                                .toList())))));
    }

    private record Programme(String name, BigDecimal granted, BigDecimal paid, BigDecimal spent, BigDecimal returned) {

        static Programme of(String name, List<SubsidySearchMapper.Sum> sums) {
            return new Programme(
                    name,
                    sum(sums, Booking.Kind.ENTITLEMENT, Booking.Kind.ADJUSTMENT, Booking.Kind.BONUS)
                            .subtract(sum(sums, Booking.Kind.CANCELLATION)),
                    sum(sums, Booking.Kind.PAYMENT),
                    sum(sums, Booking.Kind.SPENDING),
                    sum(sums, Booking.Kind.RETURNED));
        }

        private static BigDecimal sum(List<SubsidySearchMapper.Sum> sums, Booking.Kind... kinds) {
            return sums.stream()
                    .filter(sum -> Stream.of(kinds).anyMatch(kind -> kind == sum.kind()))
                    .map(SubsidySearchMapper.Sum::amount)
                    .reduce(Ledger.zero(), BigDecimal::add);
        }

        List<String> line() {
            return List.of(
                    name,
                    granted.toPlainString(),
                    paid.toPlainString(),
                    spent.toPlainString(),
                    returned.toPlainString());
        }
    }
}
