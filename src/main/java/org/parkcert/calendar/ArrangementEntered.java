package org.parkcert.calendar;

/**
 * 放假安排已录入: published in the transaction that entered it, when {@link WorkingDays} already counts by it. Whoever
 * keeps an open deadline computes it anew from its start if {@link #mayMove}.
 */
public record ArrangementEntered(int year) {

    /** The arrangement of a year may also say something about the last days of the year before (元旦). */
    public boolean mayMove(Deadline deadline) {
        return !deadline.endsOn().isBefore(Arrangement.firstDayOf(year));
    }
}
