package org.parkcert.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput.Faults;

/** A date that somebody wrote into a form. */
public final class GivenDay {

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
            return Optional.of(LocalDate.parse(text.length() > LENGTH ? text.substring(0, LENGTH) : text));
        } catch (DateTimeParseException notADay) {
            faults.add(field, "not-a-date", name + "“" + written + "”不是有效日期，应如 2026-01-31");
            return Optional.empty();
        }
    }
}
