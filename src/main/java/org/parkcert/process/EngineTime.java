package org.parkcert.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** 引擎时钟: the engine's clock, static for the whole JVM, follows the platform's. */
public final class EngineTime {

    private static final long SAME = 50;

    private EngineTime() {}

    /** Sets the engine's clock to the platform's offset from the machine's time; to be called again when that changes. */
    public static void follow(Clock clock) {
        long offset = clock.millis() - System.currentTimeMillis();
        if (Math.abs(offset) < SAME) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(offset);
        }
    }

    /** The engine's present, as its tables have it. */
    public static Date now() {
        return ClockUtil.getCurrentTime();
    }
}
