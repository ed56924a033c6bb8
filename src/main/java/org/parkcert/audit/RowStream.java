package org.parkcert.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** 留痕通读: rows one after the other, however many there are. */
@Component
class RowStream {

    private static final int AT_ONCE = 1000;

    private final DataSource database;

    RowStream(DataSource database) {
        this.database = database;
    }

    /** Chain by chain, by position. */
    void all(Consumer<ChainedRow> each) {
        jdbc().query(AuditMapper.COLUMNS + " ORDER BY chain_key, chain_position", row -> {
            each.accept(row(row));
        });
    }

    /** Oldest first. */
    void ofActions(Collection<String> actions, Consumer<ChainedRow> each) {
        if (!actions.isEmpty()) {
            var places = String.join(",", Collections.nCopies(actions.size(), "?"));
            jdbc().query(
                            AuditMapper.COLUMNS + " WHERE action IN (" + places
                                    + ") ORDER BY recorded_at, chain_key, chain_position",
                            row -> {
                                each.accept(row(row));
                            },
                            actions.toArray());
        }
    }

    /** @param direction ASC or DESC by time */
    void filtered(AuditReading.Filter filter, String direction, int most, Consumer<ChainedRow> each) {
        jdbc().query(
                        AuditMapper.COLUMNS + filter.condition() + " ORDER BY recorded_at " + direction
                                + ", chain_key, chain_position " + direction + " LIMIT " + most,
                        row -> {
                            each.accept(row(row));
                        },
                        filter.values());
    }

    Map<String, ChainHead> heads() {
        var heads = new HashMap<String, ChainHead>();
        jdbc().query(
                        "SELECT chain_key, last_position, last_hash FROM audit_chain WHERE chain_key <> ?",
                        row -> {
                            var head = new ChainHead(row.getString(1), row.getLong(2), row.getString(3));
                            heads.put(head.chainKey(), head);
                        },
                        ChainMapper.OPENING);
        return heads;
    }

    /** MySQL's driver streams when told so in its own way, and would read all rows into memory otherwise. */
    private JdbcTemplate jdbc() {
        var jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(isMySql() ? Integer.MIN_VALUE : AT_ONCE);
        return jdbc;
    }

    private boolean isMySql() {
        try {
            String url = JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getURL());
            return DatabaseDriver.fromJdbcUrl(url) == DatabaseDriver.MYSQL;
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("连接不上数据库", unreachable);
        }
    }

    private static ChainedRow row(ResultSet row) throws SQLException {
        return new ChainedRow(
                row.getString("chain_key"),
                row.getLong("chain_position"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("authority"),
                row.getString("origin"),
                row.getString("action"),
                row.getString("case_number"),
                row.getString("object_reference"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("own_hash"));
    }
}
