package org.parkcert.decision;

import java.time.LocalDateTime;
import org.parkcert.shared.CaseNumber;

/** What this feature tells the running procedure. */
public interface DecisionProcess {

    /** The end of the time for a statement has moved (an arrangement of holidays was entered). */
    void statementEndMoved(CaseNumber caseNumber, LocalDateTime endsAt);
}
