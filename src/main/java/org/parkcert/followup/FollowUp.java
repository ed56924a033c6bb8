package org.parkcert.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.calendar.Deadline;
import org.parkcert.shared.CaseNumber;

/**
 * 后续跟踪 of one decision.
 *
 * @param caseNumber the case that was decided
 * @param processId the procedure that waits; {@code instanceId} is its instance
 * @param startedOn day of the decision, which isn't counted
 * @param periodMonths its length, with an extension in it
 * @param satisfiedByMatter 事项 whose first application in time satisfies it; null where none does
 * @param extensionMonths by how much it may be extended once; 0 when it may not
 * @param expiresAt 24:00 of the last day
 * @param provisional the date depends on a year whose holidays aren't arranged yet
 * @param satisfiedBy the case that satisfied it
 */
public record FollowUp(
        long id,
        CaseNumber caseNumber,
        String authority,
        String parkId,
        String processId,
        String instanceId,
        LocalDate startedOn,
        int periodMonths,
        int reminderDays,
        @Nullable String satisfiedByMatter,
        int extensionMonths,
        @Nullable LocalDateTime extendedAt,
        LocalDateTime expiresAt,
        boolean provisional,
        String explanation,
        State state,
        @Nullable CaseNumber satisfiedBy,
        @Nullable LocalDateTime closedAt) {

    /** 跟踪状态. */
    public enum State {
        /** 进行中 */
        OPEN,
        /** 已按期办理 */
        SATISFIED,
        /** 期满未办理 */
        LAPSED,
        /** 已办结 */
        CLOSED
    }

    public LocalDate lastDay() {
        return expiresAt.toLocalDate().minusDays(1);
    }

    /** The morning of the day of the reminder. */
    public LocalDateTime reminderDueAt() {
        return lastDay().minusDays(reminderDays).atStartOfDay();
    }

    /**
     * What a diagram says of a follow-up.
     *
     * @param satisfiedByMatter null where no application satisfies it
     */
    public record Terms(int periodMonths, int reminderDays, int extensionMonths, @Nullable String satisfiedByMatter) {}

    static FollowUp open(
            CaseNumber caseNumber,
            String authority,
            String parkId,
            String processId,
            String instanceId,
            LocalDate startedOn,
            Terms terms,
            Deadline deadline) {
        return new FollowUp(
                0,
                caseNumber,
                authority,
                parkId,
                processId,
                instanceId,
                startedOn,
                terms.periodMonths(),
                terms.reminderDays(),
                terms.satisfiedByMatter(),
                terms.extensionMonths(),
                null,
                deadline.endsAt(),
                deadline.provisional(),
                deadline.explanation(),
                State.OPEN,
                null,
                null);
    }
}
