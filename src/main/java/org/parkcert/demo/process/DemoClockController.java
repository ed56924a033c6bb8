package org.parkcert.demo.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parkcert.demo.DemoClock;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.InvalidInput;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 演示时钟: in the demo alone, two years of a procedure can be tried in a minute. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/clock")
@Tag(name = "演示", description = "只在 demo 方式下提供")
class DemoClockController {

    private final DemoClock clock;
    private final DemoTime time;

    DemoClockController(DemoClock clock, DemoTime time) {
        this.clock = clock;
        this.time = time;
    }

    /** @param advance ISO 8601, such as {@code P8D}, {@code P2Y} or {@code PT30M} */
    record Move(@Nullable String advance) {}

    record Moved(OffsetDateTime now, int jobsExecuted, int jobsFailed) {}

    @GetMapping
    @Operation(summary = "演示时钟")
    Moved now() {
        return new Moved(inChina(clock.instant()), 0, 0);
    }

    @PostMapping
    @Operation(summary = "向前拨动演示时钟")
    Moved advance(@RequestBody Move move) {
        var advanced = time.advanceTo(target(move.advance()));
        return new Moved(inChina(advanced.now()), advanced.jobsExecuted(), advanced.jobsFailed());
    }

    private Instant target(@Nullable String advance) {
        var now = clock.instant().atZone(ChinaTime.ZONE);
        try {
            var text = advance == null ? "" : advance.strip();
            var amount = text.contains("T") ? Duration.parse(text) : Period.parse(text);
            var target = now.plus(amount);
            if (target.isAfter(now)) {
                return target.toInstant();
            }
        } catch (DateTimeException | ArithmeticException notADuration) {
            throw faulty();
        }
        throw faulty();
    }

    private static InvalidInput faulty() {
        var faults = new InvalidInput.Faults()
                .add("advance", "not-a-duration", "请按 ISO 8601 填写向前拨动的时长，例如 P8D（8 天）或 PT30M（30 分钟）");
        return new InvalidInput(faults.list());
    }

    private static OffsetDateTime inChina(Instant moment) {
        return moment.atZone(ChinaTime.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
