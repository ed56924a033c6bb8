package org.parkcert.oversight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditReading;
import org.parkcert.export.ExportedLists;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.stereotype.Component;

/** 审计留痕的导出 as a workbook; for auditors alone. */
@Component
class ExportedAudit implements ExportedLists {

    private static final List<String> HEADINGS = List.of("时间", "何人", "代何人", "来源", "事项", "办件", "对象", "内容");

    /** One more than is ever exported: the answer then says that they are too many. */
    private static final int MOST = 100_000;

    private final OversightController oversight;
    private final AuditReading reading;

    ExportedAudit(OversightController oversight, AuditReading reading) {
        this.oversight = oversight;
        this.reading = reading;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("audit")) {
            return Optional.empty();
        }
        var faults = new Faults();
        var from = day(filters, "from", faults);
        var to = day(filters, "to", faults);
        faults.throwIfAny();
        var filter =
                oversight.filter(from, to, filters.getOrDefault("caseNumber", ""), filters.getOrDefault("actor", ""));
        return Optional.of(Sheet.of(
                "审计留痕",
                HEADINGS,
                reading.newest(filter, MOST).stream()
                        .map(line -> List.of(
                                line.at().toString(),
                                line.actor(),
                                text(line.onBehalfOf()),
                                line.origin(),
                                line.action(),
                                text(line.caseNumber()),
                                line.object(),
                                line.details()))
                        .toList()));
    }

    private static LocalDate day(Map<String, String> filters, String name, Faults faults) {
        try {
            return LocalDate.parse(filters.getOrDefault(name, ""));
        } catch (DateTimeParseException notADay) {
            faults.add(name, "not-a-date", "请写明起止日期（from、to），应如 2026-01-31");
            return LocalDate.EPOCH;
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
