package org.parkcert.casefile;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** 停止计时: an interval that doesn't count as processing time; open while {@code resumedAt} is null. */
public record ClockPause(
        LocalDateTime pausedAt, String pauseReason, @Nullable LocalDateTime resumedAt, @Nullable String resumeReason) {}
