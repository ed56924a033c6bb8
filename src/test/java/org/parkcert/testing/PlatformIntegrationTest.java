package org.parkcert.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.shared.ChinaTime;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("平台启动")
class PlatformIntegrationTest {

    @Test
    @DisplayName("平台在所选数据库上启动")
    void startsOnTheChosenDatabase(@Autowired DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualToIgnoringCase(System.getProperty("parkcert.test.database", "h2"));
        }
    }

    @Test
    @DisplayName("测试可以拨动时钟，引擎的时钟随之而动")
    void testsMoveTheClock(@Autowired Clock clock, @Autowired TestClock hands) {
        var moment = LocalDateTime.of(2026, 10, 11, 0, 0);

        hands.moveTo(moment);

        assertThat(LocalDateTime.now(clock)).isEqualTo(moment);
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isEqualTo(moment.atZone(ChinaTime.ZONE).toInstant());
    }
}
