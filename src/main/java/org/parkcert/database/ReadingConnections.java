package org.parkcert.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * 只读连接: each of its queries is a transaction of its own, so that neither end of a reading transaction is told to the database.
 * At READ COMMITTED, where each query sees what was committed before it, the answers are the same.
 */
final class ReadingConnections extends DelegatingDataSource {

    private static final Set<String> NOT_TOLD = Set.of("commit", "rollback", "setReadOnly", "setAutoCommit");

    ReadingConnections(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        InvocationHandler told = (self, method, arguments) -> {
            if (NOT_TOLD.contains(method.getName())) {
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                ReadingConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, told);
    }
}
