package org.parkcert.acceptance;

import java.time.LocalDateTime;
import org.parkcert.shared.CaseNumber;

/** What this feature tells the running procedure. */
public interface AcceptanceProcess {

    /** The end of a request to supplement has moved (an arrangement of holidays was entered). */
    void supplementEndMoved(CaseNumber caseNumber, LocalDateTime endsAt);

    /** So has the day by which the officer must have checked the materials. */
    void acceptanceDueMoved(CaseNumber caseNumber, LocalDateTime endsAt);
}
