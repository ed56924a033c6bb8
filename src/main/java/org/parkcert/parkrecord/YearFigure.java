package org.parkcert.parkrecord;

import org.jspecify.annotations.Nullable;

/**
 * 年度数据 of one indicator: the target beside what was reported.
 *
 * @param target 目标任务, null where none was set
 * @param reported of the whole year, null before it is on record
 * @param month the newest one that was reported, such as {@code 2026-03}; null where none was
 * @param monthly of that month
 */
public record YearFigure(
        int year,
        String indicator,
        String label,
        @Nullable String target,
        @Nullable String reported,
        @Nullable String month,
        @Nullable String monthly) {}
