package org.parkcert.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput.Faults;

/** A date that somebody wrote into a form. */
public final class GivenDay {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final int LENGTH = "2026-01-31".length();

    private GivenDay() {}

    /**
     * @param field of the form, for the fault
     * @param name Chinese, for its message
     * @return empty with the fault noted
     */
    public static Optional<LocalDate> read(String field, String name, @Nullable String written, Faults faults) {
        if (written == null || written.isBlank()) {
            faults.add(field, "required", "请填写" + name);
            return Optional.empty();
        }
        try {
            var text = written.strip();
            var day = LocalDate.parse(text.length() > LENGTH ? text.substring(0, LENGTH) : text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
            faults.add(field, "out-of-range", "%s“%s”的年份应在 %d 至 %d 之间".formatted(name, written, FIRST_YEAR, LAST_YEAR));
        } catch (DateTimeParseException notADay) {
            faults.add(field, "not-a-date", name + "“" + written + "”不是有效日期，应如 2026-01-31");
        }
        return Optional.empty();
    }
}
