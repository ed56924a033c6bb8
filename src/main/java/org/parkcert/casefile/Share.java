package org.parkcert.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 占比: a part of a whole, compared by cross-multiplication and never after rounding. */
public record Share(BigDecimal part, BigDecimal whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@code 14/20}, or a plain percentage such as {@code 69.99}. */
    public static Share of(String text) {
        var slash = text.indexOf('/');
        return slash < 0
                ? new Share(new BigDecimal(text), HUNDRED)
                : new Share(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
    }

    /** Sign of (part × 100) − (percent × whole). */
    public int compareTo(BigDecimal percent) {
        return part.multiply(HUNDRED).compareTo(percent.multiply(whole));
    }

    /** In percent, rounded down to two decimals: 69.999 shows as 69.99, never as 70. */
    public String shown() {
        return part.multiply(HUNDRED)
                .divide(whole, 2, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The text in which {@link Indicators} keeps it. */
    public String text() {
        return part.toPlainString() + "/" + whole.toPlainString();
    }
}
