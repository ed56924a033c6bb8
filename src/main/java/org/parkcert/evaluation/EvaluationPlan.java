package org.parkcert.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.IntStream;

/**
 * 评估周期, as the schedule of an authority writes it.
 *
 * @param firstYear of the first round
 * @param cycleYears between two rounds
 * @param opensOn day of the year on which a round opens
 * @param closesOn last day for scores; of the next year where it lies before {@code opensOn}
 */
public record EvaluationPlan(String matter, int firstYear, int cycleYears, MonthDay opensOn, MonthDay closesOn) {

    /** @param day such as {@code 11-01} */
    public static MonthDay day(String day) {
        try {
            return MonthDay.parse("--" + day.strip());
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("日期“" + day + "”应写成月-日，如 11-01", notADay);
        }
    }

    /** The years whose rounds may be planned on the day, the earlier first: their time isn't over yet. */
    IntStream yearsOwed(LocalDate today) {
        return IntStream.of(today.getYear() - 1, today.getYear())
                .filter(year -> year >= firstYear && (year - firstYear) % cycleYears == 0)
                .filter(year -> !today.isAfter(closesOn(year)));
    }

    LocalDate opensOn(int year) {
        return opensOn.atYear(year);
    }

    LocalDate closesOn(int year) {
        return closesOn.atYear(closesOn.isBefore(opensOn) ? year + 1 : year);
    }
}
