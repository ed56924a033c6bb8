package org.parkcert.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 审计查阅: rows of a period, streamed. */
@Service
public class AuditReading {

    private final RowStream rows;

    AuditReading(RowStream rows) {
        this.rows = rows;
    }

    /** Oldest first. */
    public void each(Filter filter, Consumer<Line> each) {
        rows.filtered(filter, "ASC", Integer.MAX_VALUE, row -> each.accept(line(row)));
    }

    public List<Line> newest(Filter filter, int most) {
        var lines = new ArrayList<Line>();
        rows.filtered(filter, "DESC", most, row -> lines.add(line(row)));
        return List.copyOf(lines);
    }

    private static Line line(ChainedRow row) {
        return new Line(
                row.recordedAt(),
                row.actor(),
                row.onBehalfOf(),
                row.origin(),
                row.action(),
                row.caseNumber(),
                row.objectReference(),
                row.details(),
                row.chainKey(),
                row.chainPosition(),
                row.ownHash());
    }

    /**
     * @param authority whose people acted, null for all
     * @param casePrefix whose cases it was about, null for all
     * @param to the last day
     */
    public record Filter(
            @Nullable String authority,
            @Nullable String casePrefix,
            LocalDate from,
            LocalDate to,
            @Nullable String caseNumber,
            @Nullable String actor) {

        String condition() {
            return " WHERE recorded_at >= ? AND recorded_at < ?"
                    + (authority == null ? "" : " AND (authority = ? OR case_number LIKE ?)")
                    + (caseNumber == null ? "" : " AND case_number = ?")
                    + (actor == null ? "" : " AND actor = ?");
        }

        Object[] values() {
            var values = new ArrayList<>();
            values.add(from.atStartOfDay());
            values.add(to.plusDays(1).atStartOfDay());
            if (authority != null) {
                values.add(authority);
                values.add(casePrefix + "-%");
            }
            if (caseNumber != null) {
                values.add(caseNumber);
            }
            if (actor != null) {
                values.add(actor);
            }
            return values.toArray();
        }

        /** As the trail records that somebody read it. */
        public Map<String, String> inWords() {
            return Map.of(
                    "from", from.toString(),
                    "to", to.toString(),
                    "case", String.valueOf(caseNumber),
                    "actor", String.valueOf(actor));
        }
    }

    /** 一条留痕. */
    public record Line(
            LocalDateTime at,
            String actor,
            @Nullable String onBehalfOf,
            String origin,
            String action,
            @Nullable String caseNumber,
            String object,
            String details,
            String chain,
            long position,
            String hash) {}
}
