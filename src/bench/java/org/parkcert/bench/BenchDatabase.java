package org.parkcert.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.parkcert.testing.MySqlServer;
import org.parkcert.testing.MySqlServer.Schema;

/** 参测数据库: a schema of the tests' MySQL, and what its status counters say. */
final class BenchDatabase {

    static final String USER = MySqlServer.USER;
    static final int CONNECTIONS = 16;

    private static final Map<String, String> COUNTERS = Map.of(
            "Com_commit", "commits",
            "Innodb_rows_inserted", "inserted",
            "Innodb_rows_updated", "updated",
            "Innodb_rows_deleted", "deleted");

    private final Schema schema;

    BenchDatabase(Schema schema) {
        this.schema = schema;
    }

    /** As somebody connects who has read nothing about Connector/J; the engines demand the isolation. */
    static DataSource plain(Schema schema) {
        var config = new HikariConfig();
        config.setJdbcUrl(schema.url());
        config.setUsername(USER);
        config.setPassword(MySqlServer.PASSWORD);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // otherwise the engines take the tables of another contestant's schema for theirs
        config.addDataSourceProperty("nullDatabaseMeansCurrent", "true");
        config.addDataSourceProperty("socketFactory", RoundTrips.class.getName());
        return new HikariDataSource(config);
    }

    Counts counts() {
        try (var connection = connect()) {
            var status = new HashMap<String, Long>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SHOW GLOBAL STATUS")) {
                while (rows.next()) {
                    var counter = COUNTERS.get(rows.getString(1));
                    if (counter != null) {
                        status.put(counter, rows.getLong(2));
                    }
                }
            }
            return new Counts(
                    0,
                    status.getOrDefault("commits", 0L),
                    status.getOrDefault("inserted", 0L),
                    status.getOrDefault("updated", 0L),
                    status.getOrDefault("deleted", 0L),
                    businessRows(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException("The counters of MySQL can't be read", failed);
        }
    }

    /** Rows of all tables but the engine's. */
    private long businessRows(Connection connection) throws SQLException {
        var rows = 0L;
        try (var statement = connection.createStatement()) {
            var tables = new java.util.ArrayList<String>();
            try (var found =
                    statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = '"
                            + schema.name() + "' AND table_type = 'BASE TABLE'"
                            + " AND table_name NOT REGEXP '^(ACT|FLW)_'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                try (var count = statement.executeQuery("SELECT COUNT(*) FROM `" + table + "`")) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
        }
        return rows;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(schema.url(), USER, MySqlServer.PASSWORD);
    }

    /** 计数. */
    record Counts(long roundTrips, long commits, long inserted, long updated, long deleted, long businessRows) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    roundTrips + other.roundTrips,
                    commits + other.commits,
                    inserted + other.inserted,
                    updated + other.updated,
                    deleted + other.deleted,
                    businessRows + other.businessRows);
        }

        Counts minus(Counts other) {
            return new Counts(
                    roundTrips - other.roundTrips,
                    commits - other.commits,
                    inserted - other.inserted,
                    updated - other.updated,
                    deleted - other.deleted,
                    businessRows - other.businessRows);
        }

        Counts withRoundTrips(long counted) {
            return new Counts(counted, commits, inserted, updated, deleted, businessRows);
        }

        long engineRows() {
            return inserted - businessRows;
        }
    }
}
