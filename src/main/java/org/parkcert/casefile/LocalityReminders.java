package org.parkcert.casefile;

import java.time.LocalDate;
import java.util.List;
import org.parkcert.shared.CaseNumber;

/** Port: what localities are to be reminded of before a day that a step keeps itself; implemented by steps. */
public interface LocalityReminders {

    /** What is still to be done, with a last day from the first to the last of these days. */
    List<LocalityReminder> between(LocalDate first, LocalDate last);

    /**
     * 待报送事项.
     *
     * @param what key of the matter, the same for all cases of its kind
     * @param label as people read it
     * @param lastDay it counts
     */
    record LocalityReminder(CaseNumber caseNumber, String what, String label, LocalDate lastDay) {}
}
