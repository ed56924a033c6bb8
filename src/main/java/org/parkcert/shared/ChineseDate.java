package org.parkcert.shared;

import java.time.LocalDate;

/** 中文日期, as documents write it: 2026年9月28日. */
public final class ChineseDate {

    private ChineseDate() {}

    public static String of(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
