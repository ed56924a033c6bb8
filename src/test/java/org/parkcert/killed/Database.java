package org.parkcert.killed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What survives a victim: its database, its files, and the world outside. */
record Database(String url, String user, String password, Path place) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    Path content() {
        return place.resolve("content");
    }

    Path file(String sha256) {
        return content().resolve("kept").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Each delivery adds a line to it. */
    Path outside() {
        return place.resolve("outside");
    }
}
