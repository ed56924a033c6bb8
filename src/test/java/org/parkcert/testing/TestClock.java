package org.parkcert.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parkcert.shared.ChinaTime;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The platform's clock in tests, the engine's with it. It runs as the machine's until a test moves it; then it stands
 * still. After each test it runs again.
 */
@Primary
@Component
public final class TestClock extends Clock {

    private volatile @Nullable Instant fixed;

    /** @param moment of China, such as {@code 2026-10-11T00:00} */
    public void moveTo(String moment) {
        moveTo(LocalDateTime.parse(moment));
    }

    public void moveTo(LocalDateTime moment) {
        standAt(moment.atZone(ChinaTime.ZONE).toInstant());
    }

    public void advance(Duration by) {
        standAt(instant().plus(by));
    }

    private void standAt(Instant moment) {
        fixed = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    void runAgain() {
        fixed = null;
        ClockUtil.reset();
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("All dates are dates in Asia/Shanghai");
    }

    @Override
    public Instant instant() {
        var moment = fixed;
        return moment == null ? Instant.now() : moment;
    }

    /** Lets the clock run again after each test. */
    static final class Reset implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(TestClock.class).runAgain();
        }
    }
}
