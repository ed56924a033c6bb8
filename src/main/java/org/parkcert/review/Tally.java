package org.parkcert.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 汇总: the mean of the experts' totals; the highest and the lowest are dropped when there are five or more (assumption).
 * Compared exactly: the sum against pass mark × number, never a rounded mean.
 *
 * @param mean two decimals, rounded half up, for people
 */
record Tally(BigDecimal mean, int counted, boolean passed) {

    static final int DROP_FROM = 5;

    static Tally of(List<BigDecimal> totals, BigDecimal passMark) {
        var counted = totals.stream().sorted().toList();
        if (counted.size() >= DROP_FROM) {
            counted = counted.subList(1, counted.size() - 1);
        }
        var number = BigDecimal.valueOf(counted.size());
        var sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Tally(
                sum.divide(number, 2, RoundingMode.HALF_UP),
                counted.size(),
                sum.compareTo(passMark.multiply(number)) >= 0);
    }
}
