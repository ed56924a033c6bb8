package org.parkcert.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 定期任务: what a park owes for a period.
 *
 * @param period such as {@code 2026} or {@code 2026-03}
 * @param firstDueOn when what comes before within the case is due, null where nothing does
 * @param caseNumber null until its case is opened
 */
public record Duty(
        @Nullable Long id,
        String authority,
        String matter,
        String parkId,
        String localityCode,
        String period,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable LocalDate firstDueOn,
        State state,
        LocalDateTime listedAt,
        @Nullable CaseNumber caseNumber,
        @Nullable LocalDateTime closedAt) {

    /** 任务状态. */
    public enum State {
        /** 待立案 */
        LISTED,
        /** 办理中 */
        OPEN,
        /** 已完成 */
        DONE,
        /** 不再承担: the park left */
        RELEASED
    }
}
