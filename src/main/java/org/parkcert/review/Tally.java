package org.parkcert.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 汇总: the mean of the experts' totals; the highest and the lowest are dropped when there are five or more (assumption).
 * Compared exactly: the sum against pass mark × number, never a rounded mean.
 *
 * @param exact so many decimals that two means that differ stay different, and none comes to lie on a mark that it doesn't reach
 */
record Tally(BigDecimal exact, int counted, boolean passed) {

    static final int DROP_FROM = 5;

    /** Totals are thousandths at the most: the means of any two panels of up to a thousand experts differ by 10⁻⁹ or not at all. */
    private static final int EXACT = 10;

    private static final int SHOWN = 2;
    private static final int PRECISE = 4;

    static Tally of(List<BigDecimal> totals, BigDecimal passMark) {
        var counted = totals.stream().sorted().toList();
        if (counted.size() >= DROP_FROM) {
            counted = counted.subList(1, counted.size() - 1);
        }
        var number = BigDecimal.valueOf(counted.size());
        var sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Tally(
                atLeastShown(sum.divide(number, EXACT, RoundingMode.HALF_UP)),
                counted.size(),
                sum.compareTo(passMark.multiply(number)) >= 0);
    }

    private static BigDecimal atLeastShown(BigDecimal mean) {
        var stripped = mean.stripTrailingZeros();
        return stripped.setScale(Math.max(SHOWN, stripped.scale()));
    }

    /** For people who ask why a mark wasn't reached: two decimals, or four where two would round. */
    String shown() {
        return exact.setScale(exact.scale() > SHOWN ? PRECISE : SHOWN, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Two decimals, rounded half up, for people. */
    BigDecimal mean() {
        return exact.setScale(SHOWN, RoundingMode.HALF_UP);
    }
}
