package org.parkcert.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 期限计算器, open to anyone. */
@RestController
@Tag(name = "公开服务")
class DeadlineController {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int MOST_DAYS = 3650;

    private final WorkingDays workingDays;

    DeadlineController(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    record DeadlineAnswer(LocalDate endsOn, OffsetDateTime endsAt, boolean provisional, String explanation) {

        static DeadlineAnswer of(Deadline deadline) {
            return new DeadlineAnswer(
                    deadline.endsOn(),
                    deadline.endsAt().atZone(ChinaTime.ZONE).toOffsetDateTime(),
                    deadline.provisional(),
                    deadline.explanation());
        }
    }

    @GetMapping("/api/v1/public/deadlines")
    @Operation(summary = "期限计算")
    DeadlineAnswer deadline(
            @RequestParam(defaultValue = "") String publishedOn,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String kind) {
        var faults = new Faults();
        var start = publicationDay(publishedOn, faults);
        var length = numberOfDays(days, faults);
        var counted = dayKind(kind, faults);
        faults.throwIfAny();
        return DeadlineAnswer.of(
                workingDays.noticePeriod(start.orElseThrow(), length.orElseThrow(), counted.orElseThrow()));
    }

    private static Optional<LocalDate> publicationDay(String text, Faults faults) {
        if (text.isBlank()) {
            faults.add("publishedOn", "required", "请填写公布日期，如 2026-09-28");
            return Optional.empty();
        }
        var date = date(text.strip());
        if (date == null) {
            faults.add("publishedOn", "not-a-date", "公布日期不是有效日期，请按 2026-09-28 的格式填写");
        } else if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            faults.add("publishedOn", "out-of-range", "公布日期应在 " + EARLIEST + " 至 " + LATEST + " 之间");
        }
        return Optional.ofNullable(date);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static Optional<Integer> numberOfDays(String text, Faults faults) {
        var number = text.strip();
        if (number.isEmpty()) {
            faults.add("days", "required", "请填写天数，如 5");
        } else if (!number.matches("-?[0-9]+")) {
            faults.add("days", "not-a-number", "天数应为整数，如 5");
        } else if (!number.matches("0*[0-9]{1,4}") || !between(1, Integer.parseInt(number), MOST_DAYS)) {
            faults.add("days", "out-of-range", "天数应在 1 至 " + MOST_DAYS + " 之间");
        } else {
            return Optional.of(Integer.parseInt(number));
        }
        return Optional.empty();
    }

    private static boolean between(int least, int number, int most) {
        return least <= number && number <= most;
    }

    private static Optional<DayKind> dayKind(String text, Faults faults) {
        if (text.isBlank()) {
            faults.add("kind", "required", "请选择日的种类：working-days（工作日）或 calendar-days（自然日）");
            return Optional.empty();
        }
        var kind = DayKind.of(text.strip());
        if (kind.isEmpty()) {
            faults.add("kind", "unknown", "日的种类应为 working-days（工作日）或 calendar-days（自然日）");
        }
        return kind;
    }
}
