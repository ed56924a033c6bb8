package org.parkcert.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * 早期留痕: rows from before there were chains are put into chains once, in the order of their ids, and the last row of the chain {@value #EARLIER}
 * says how many they were: what was done to them before that moment no chain can tell.
 */
@Component
class EarlierEntries implements JavaMigration {

    static final String EARLIER = "earlier";
    static final String CHAINED = "audit.earlier-rows-chained";

    private static final String UNKNOWN = "unknown";
    private static final int AT_ONCE = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611220504");
    }

    @Override
    public String getDescription() {
        return "earlier entries are chained";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var heads = new LinkedHashMap<String, ChainHead>();
        var count = 0L;
        var last = 0L;
        for (var page = page(context.getConnection(), last);
                !page.isEmpty();
                page = page(context.getConnection(), last)) {
            insert(
                    context.getConnection(),
                    page.stream().map(entry -> link(heads, entry.row())).toList());
            count += page.size();
            last = page.get(page.size() - 1).id();
        }
        if (count > 0) {
            var row = new NewRow(
                    now(context.getConnection()),
                    "system",
                    null,
                    null,
                    UNKNOWN,
                    CHAINED,
                    null,
                    Long.toString(last),
                    "{\"rows\":\"" + count + "\"}");
            insert(context.getConnection(), List.of(link(heads, row)));
            open(context.getConnection(), heads);
        }
    }

    private static ChainedRow link(Map<String, ChainHead> heads, NewRow row) {
        var caseNumber = row.caseNumber();
        var chainKey = caseNumber == null ? EARLIER : Chains.keyOf(caseNumber);
        var linked = ChainedRow.after(heads.getOrDefault(chainKey, ChainHead.ofNew(chainKey)), row);
        heads.put(chainKey, linked.head());
        return linked;
    }

    private static List<Entry> page(Connection database, long after) throws SQLException {
        try (var select = database.prepareStatement(
                """
                SELECT id, recorded_at, actor, action, case_number, object_reference, details
                FROM audit_entry
                WHERE id > ?
                ORDER BY id
                LIMIT ?
                """)) {
            select.setLong(1, after);
            select.setInt(2, AT_ONCE);
            var page = new ArrayList<Entry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var caseNumber = rows.getString("case_number");
                    page.add(new Entry(
                            rows.getLong("id"),
                            new NewRow(
                                    rows.getObject("recorded_at", LocalDateTime.class),
                                    rows.getString("actor"),
                                    null,
                                    null,
                                    UNKNOWN,
                                    rows.getString("action"),
                                    caseNumber == null ? null : CaseNumber.of(caseNumber),
                                    rows.getString("object_reference"),
                                    rows.getString("details"))));
                }
            }
            return page;
        }
    }

    private static void insert(Connection database, List<ChainedRow> rows) throws SQLException {
        try (var insert = database.prepareStatement(
                """
                INSERT INTO audit_record
                  (chain_key, chain_position, recorded_at, actor, origin, action, case_number, object_reference, details,
                   previous_hash, own_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var row : rows) {
                add(insert, row);
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, ChainedRow row) throws SQLException {
        insert.setString(1, row.chainKey());
        insert.setLong(2, row.chainPosition());
        insert.setObject(3, row.recordedAt());
        insert.setString(4, row.actor());
        insert.setString(5, row.origin());
        insert.setString(6, row.action());
        var caseNumber = row.caseNumber();
        if (caseNumber == null) {
            insert.setNull(7, Types.VARCHAR);
        } else {
            insert.setString(7, caseNumber);
        }
        insert.setString(8, row.objectReference());
        insert.setString(9, row.details());
        insert.setString(10, row.previousHash());
        insert.setString(11, row.ownHash());
        insert.addBatch();
    }

    private static void open(Connection database, Map<String, ChainHead> heads) throws SQLException {
        try (var insert = database.prepareStatement(
                "INSERT INTO audit_chain (chain_key, last_position, last_hash) VALUES (?, ?, ?)")) {
            for (var head : heads.values()) {
                insert.setString(1, head.chainKey());
                insert.setLong(2, head.lastPosition());
                insert.setString(3, head.lastHash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The platform's clock may need tables that come later. */
    private static LocalDateTime now(Connection database) throws SQLException {
        try (var select = database.prepareStatement("SELECT CAST(CURRENT_TIMESTAMP(3) AS DATETIME(3))");
                var moment = select.executeQuery()) {
            moment.next();
            return moment.getObject(1, LocalDateTime.class);
        }
    }

    private record Entry(long id, NewRow row) {}
}
