package org.parkcert.bundle;

import java.time.LocalDate;

/**
 * 建设目标: how many parks the rules want recognised by the end of a year.
 *
 * @param from the least; the same as {@code to} where the text names one number
 */
public record Goal(String text, int year, int from, int to, String clause) {

    public LocalDate dueOn() {
        return LocalDate.of(year, 12, 31);
    }
}
