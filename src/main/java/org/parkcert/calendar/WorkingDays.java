package org.parkcert.calendar;

import static org.parkcert.calendar.Reckoning.say;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Service;

/** 工作日与期间: counts days as the State Council arranged them and periods as the Civil Code says. */
@Service
public class WorkingDays {

    private final Arrangements arrangements;

    WorkingDays(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    /** 公示期: the day of publication isn't counted (民法典 第二百零一条). */
    public Deadline noticePeriod(LocalDate publishedOn, int days, DayKind kind) {
        var start = say(publishedOn) + "公布，当日不计";
        return switch (kind) {
            case WORKING_DAYS -> workingDaysAfter(publishedOn, days, start);
            case CALENDAR_DAYS ->
                protectedPeriod(
                        publishedOn,
                        publishedOn.plusDays(positive(days)),
                        days + "日",
                        start + "，自" + say(publishedOn.plusDays(1)) + "起算" + days + "日");
        };
    }

    /** 办理时限: the n-th working day after an event, such as the due date of a task. */
    public Deadline plusWorkingDays(LocalDate eventOn, int days) {
        return workingDaysAfter(eventOn, days, "自" + say(eventOn) + "的次日起算");
    }

    /** 按月计算的期间 (民法典 第二百零二条), protected by the rest-day rule. */
    public Deadline periodOfMonths(LocalDate eventOn, int months) {
        return period(eventOn, Period.ofMonths(positive(months)), months + "个月");
    }

    /** 按年计算的期间 (民法典 第二百零二条), protected by the rest-day rule. */
    public Deadline periodOfYears(LocalDate eventOn, int years) {
        return period(eventOn, Period.ofYears(positive(years)), years + "年");
    }

    /** 等待期: what may be done after it may be done from {@link Deadline#firstDayAfter}; rest days don't lengthen it. */
    public Deadline waitingPeriodOfMonths(LocalDate eventOn, int months) {
        var endsOn = eventOn.plusMonths(positive(months));
        return new Deadline(
                endsOn,
                false,
                "自" + say(eventOn) + "的次日起算" + months + "个月，至" + say(endsOn) + "届满，不因休息日顺延，自" + say(endsOn.plusDays(1))
                        + "起可以办理。",
                plain(eventOn, "按月计算，次日起算，至对应日届满（民法典第二百零一条、第二百零二条）；等待的期间不因休息日顺延"));
    }

    /** 固定日期, such as 3月31日前: that day counts, nothing shifts. */
    public Deadline fixedDate(LocalDate lastDay) {
        return new Deadline(
                lastDay, false, "固定日期" + say(lastDay) + "，当日计入，不因休息日顺延，24时届满。", plain(lastDay, "固定日期，当日计入，不因休息日顺延"));
    }

    public boolean isWorkingDay(LocalDate date) {
        return arrangements.almanac().day(date).working();
    }

    /** 已用工作日: the working days after one day up to another; 0 when the other isn't later. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        if (!upTo.isAfter(after)) {
            return 0;
        }
        var almanac = arrangements.almanac();
        return (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(date -> almanac.day(date).working())
                .count();
    }

    private Deadline workingDaysAfter(LocalDate eventOn, int days, String start) {
        var reckoning = new Reckoning(arrangements.almanac());
        var endsOn = reckoning.workingDayAfter(eventOn, positive(days));
        return reckoning.endingOn(
                eventOn,
                endsOn,
                "当日不计，自次日起算（民法典第二百零一条），只计工作日，计" + days + "个工作日",
                null,
                start + "，计" + days + "个工作日" + reckoning.skippedDays());
    }

    private Deadline period(LocalDate eventOn, Period length, String inWords) {
        return protectedPeriod(eventOn, eventOn.plus(length), inWords, "自" + say(eventOn) + "的次日起算" + inWords);
    }

    /** Moves an end on a rest day to the next working day (民法典 第二百零三条). */
    private Deadline protectedPeriod(LocalDate startsOn, LocalDate nominal, String length, String account) {
        var reckoning = new Reckoning(arrangements.almanac());
        var endsOn = reckoning.workingDayFrom(nominal);
        return reckoning.endingOn(
                startsOn,
                endsOn,
                "当日不计，自次日起算" + length + "（民法典第二百零一条、第二百零二条）；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）",
                nominal.equals(endsOn) ? null : nominal,
                nominal.equals(endsOn)
                        ? account
                        : account + "，期间的最后一日" + say(nominal) + "为休息日，顺延至其后的第一个工作日" + reckoning.skippedDays());
    }

    private static Deadline.Account plain(LocalDate startsOn, String rule) {
        return new Deadline.Account(startsOn, rule, List.of(), List.of(), null, List.of());
    }

    private static int positive(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("期间的长度至少为1，不能是" + length);
        }
        return length;
    }
}
