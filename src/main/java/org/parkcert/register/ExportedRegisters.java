package org.parkcert.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkcert.bundle.Register;
import org.parkcert.export.ExportedLists;
import org.parkcert.shared.Page;
import org.springframework.stereotype.Component;

/** 登记簿的导出. */
@Component
class ExportedRegisters implements ExportedLists {

    private static final String PREFIX = "register-";

    private final Registers registers;

    ExportedRegisters(Registers registers) {
        this.registers = registers;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var register = registers.get(list.substring(PREFIX.length())).register();
        var all = Boolean.parseBoolean(filters.getOrDefault("all", "false"));
        var total =
                registers.page(register.id(), null, all, new Page.Request(0, 1)).total();
        return Optional.of(new Sheet(
                register.name(),
                headings(register),
                total,
                (offset, limit) ->
                        registers
                                .page(register.id(), null, all, new Page.Request(offset / limit, limit))
                                .items()
                                .stream()
                                .map(entry -> cells(register, entry))
                                .toList()));
    }

    private static List<String> headings(Register register) {
        var headings = new ArrayList<String>();
        if (register.perPark()) {
            headings.add("园区");
        }
        if (register.yearly()) {
            headings.add("年度");
        }
        register.columns()
                .forEach(column -> headings.add(
                        column.unit() == null ? column.label() : column.label() + "（" + column.unit() + "）"));
        headings.addAll(List.of("有效期自", "有效期至", "版本", "登记人"));
        return headings;
    }

    private static List<String> cells(Register register, RegisterEntry entry) {
        var cells = new ArrayList<String>();
        if (register.perPark()) {
            cells.add(entry.parkName() == null ? "" : entry.parkName());
        }
        if (register.yearly()) {
            cells.add(entry.year() == null ? "" : entry.year().toString());
        }
        register.columns().forEach(column -> cells.add(entry.values().getOrDefault(column.key(), "")));
        cells.add(entry.validFrom().toString());
        cells.add(entry.validUntil() == null ? "" : entry.validUntil().toString());
        cells.add(Integer.toString(entry.version()));
        cells.add(entry.recordedBy());
        return cells;
    }
}
