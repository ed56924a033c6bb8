package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.bundle.Authority;
import org.parkcert.parkrecord.RecordSections;
import org.springframework.stereotype.Component;

/** 档案中的补助: what a park was granted, paid, spent and had to return, by programme; nothing where it was granted none. */
@Component
class SubsidySections implements RecordSections {

    private final SubsidySearchMapper search;
    private final SubsidyAccess access;

    SubsidySections(SubsidySearchMapper search, SubsidyAccess access) {
        this.search = search;
        this.access = access;
    }

    @Override
    public List<Section> of(Authority authority, Set<String> parkIds, LocalDate today) {
        if (!access.isReader()) {
            return List.of();
        }
        var byProgramme = search.sumsOf(parkIds).stream()
                .collect(Collectors.groupingBy(
                        SubsidySearchMapper.Sum::programmeName,
                        LinkedHashMap::new,
                        Collectors.toMap(SubsidySearchMapper.Sum::kind, SubsidySearchMapper.Sum::amount)));
        if (byProgramme.isEmpty()) {
            return List.of();
        }
        return List.of(new Section(
                "补助资金",
                null,
                "/subsidies",
                List.of("补助项目", "核定（万元）", "拨付（万元）", "支出（万元）", "责令退还（万元）", "已退还（万元）"),
                byProgramme.entrySet().stream()
                        .map(programme -> line(programme.getKey(), programme.getValue()))
                        .toList()));
    }

    private static Line line(String programme, Map<Booking.Kind, BigDecimal> sums) {
        var granted = sum(sums, Booking.Kind.ENTITLEMENT)
                .add(sum(sums, Booking.Kind.ADJUSTMENT))
                .add(sum(sums, Booking.Kind.BONUS))
                .subtract(sum(sums, Booking.Kind.CANCELLATION));
        return new Line(
                List.of(
                        programme,
                        granted.toPlainString(),
                        sum(sums, Booking.Kind.PAYMENT).toPlainString(),
                        sum(sums, Booking.Kind.SPENDING).toPlainString(),
                        sum(sums, Booking.Kind.RETURN_ORDER).toPlainString(),
                        sum(sums, Booking.Kind.RETURNED).toPlainString()),
                null);
    }

    private static BigDecimal sum(Map<Booking.Kind, BigDecimal> sums, Booking.Kind kind) {
        return sums.getOrDefault(kind, Ledger.zero());
    }
}
