package org.parkcert.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测试用 MySQL")
class MySqlServerIntegrationTest {

    @Test
    @DisplayName("真实的 MySQL 8.0.15，读已提交，utf8mb4，每次调用得到一个空库")
    void givesEmptySchemas() throws SQLException {
        var first = MySqlServer.newSchema();
        var second = MySqlServer.newSchema();

        assertThat(first).isNotEqualTo(second);
        assertThat(ask(first, "SELECT version()")).isEqualTo("8.0.15");
        assertThat(ask(first, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(ask(first, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
        assertThat(ask(second, "SELECT count(*) FROM information_schema.tables WHERE table_schema = schema()"))
                .isEqualTo("0");
    }

    private static String ask(MySqlServer.Schema schema, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(schema.url(), MySqlServer.USER, MySqlServer.PASSWORD);
                var answer = connection.createStatement().executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
