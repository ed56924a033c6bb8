package org.parkcert.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("链出现以前的留痕")
class EarlierEntriesTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @BeforeEach
    void database() {
        database.setURL(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        flyway("202611212212").migrate();
    }

    @Test
    @DisplayName("升级时按先后接成链，最后一条说明有多少条；再启动不再接")
    void theyAreChainedOnce() {
        for (var i = 0; i < 1_203; i++) {
            jdbc.update(
                    """
                    INSERT INTO audit_entry (recorded_at, actor, action, case_number, object_reference, details)
                    VALUES ('2026-11-01 08:00:00.123', 'someone', 'test.done', ?, ?, '{}')
                    """,
                    i % 3 == 0 ? "AB-2026-000" + (1 + i % 2) : null,
                    "object " + i);
        }

        flyway("202611220505").migrate();
        flyway("202611220505").migrate();

        assertThat(count("SELECT COUNT(*) FROM audit_record")).isEqualTo(1_204);
        assertThat(count("SELECT COUNT(*) FROM audit_chain WHERE chain_key <> '*'"))
                .isEqualTo(3);
        assertThat(jdbc.queryForObject(
                        "SELECT details FROM audit_record WHERE chain_key = 'earlier' AND chain_position = 803",
                        String.class))
                .isEqualTo("{\"rows\":\"1203\"}");
    }

    @Test
    @DisplayName("没有早期留痕，就没有这条链")
    void noneOfThem() {
        flyway("202611220505").migrate();

        assertThat(count("SELECT COUNT(*) FROM audit_record")).isZero();
        assertThat(count("SELECT COUNT(*) FROM audit_chain")).isEqualTo(1);
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/audit")
                .javaMigrations(new EarlierEntries())
                .target(target)
                .load();
    }

    private int count(String select) {
        return jdbc.queryForList(select, Integer.class).get(0);
    }
}
