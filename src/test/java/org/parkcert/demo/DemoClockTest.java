package org.parkcert.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@DisplayName("演示时钟")
class DemoClockTest {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final List<Object> events = new ArrayList<>();

    DemoClockTest() {
        new JdbcTemplate(source)
                .execute("create table demo_clock (id int not null primary key, shift_millis bigint not null)");
    }

    @Test
    @DisplayName("向前拨动后继续走时，重启后仍在拨动后的时间")
    void movesOnAndSurvivesARestart() {
        var target = Instant.now().plus(Duration.ofDays(8));

        clock().moveTo(target);

        assertThat(events).hasSize(1);
        assertThat(clock().instant()).isCloseTo(target, within(30, ChronoUnit.SECONDS));
    }

    @Test
    @DisplayName("不能倒拨；只有尚未使用的演示可以从过去开始一次")
    void neverGoesBack() {
        var clock = clock();
        var yearAgo = Instant.now().minus(Duration.ofDays(365));

        clock.startAt(yearAgo);
        assertThat(clock.instant()).isCloseTo(yearAgo, within(30, ChronoUnit.SECONDS));
        clock.moveTo(yearAgo.plus(Duration.ofDays(30)));

        assertThatThrownBy(() -> clock.moveTo(yearAgo.plus(Duration.ofDays(29))))
                .isInstanceOf(ClockNeverGoesBack.class);
        assertThatThrownBy(() -> clock.startAt(yearAgo)).isInstanceOf(RuntimeException.class);
    }

    private DemoClock clock() {
        return new DemoClock(new JdbcTemplate(source), new JdbcTransactionManager(source), events::add);
    }
}
