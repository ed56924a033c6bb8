package org.parkcert.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Register;
import org.parkcert.parkrecord.RecordSections;
import org.parkcert.shared.ChineseDate;
import org.springframework.stereotype.Component;

/** 档案中的登记簿: every register that is kept for each park, an empty one too. */
@Component
class RegisterSections implements RecordSections {

    private final Registers registers;

    RegisterSections(Registers registers) {
        this.registers = registers;
    }

    @Override
    public List<Section> of(Authority authority, Set<String> parkIds, LocalDate today) {
        var kept = authority.registers().stream().filter(Register::perPark).toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        var found =
                registers.ofParks(parkIds, today).stream().collect(Collectors.groupingBy(RegisterEntry::registerId));
        return kept.stream()
                .map(register -> new Section(
                        register.name(),
                        register.clause(),
                        "/registers/" + register.id(),
                        headings(register),
                        found.getOrDefault(register.id(), List.of()).stream()
                                .map(entry -> new Line(cells(register, entry), null))
                                .toList()))
                .toList();
    }

    private static List<String> headings(Register register) {
        var headings = new ArrayList<String>();
        register.columns()
                .forEach(column -> headings.add(
                        column.unit() == null ? column.label() : column.label() + "（" + column.unit() + "）"));
        if (register.yearly()) {
            headings.add("年度");
        }
        headings.add("有效期");
        return headings;
    }

    private static List<String> cells(Register register, RegisterEntry entry) {
        var cells = new ArrayList<String>();
        register.columns().forEach(column -> cells.add(entry.values().getOrDefault(column.key(), "")));
        if (register.yearly()) {
            cells.add(entry.year() == null ? "" : entry.year() + "年");
        }
        cells.add(period(entry));
        return cells;
    }

    static String period(RegisterEntry entry) {
        return ChineseDate.of(entry.validFrom()) + "起"
                + (entry.validUntil() == null ? "" : "，至" + ChineseDate.of(entry.validUntil()) + "止");
    }
}
