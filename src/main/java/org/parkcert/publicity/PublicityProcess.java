package org.parkcert.publicity;

import java.time.LocalDateTime;
import org.parkcert.shared.CaseNumber;

/** What this feature tells the running procedure. */
public interface PublicityProcess {

    /** @throws org.parkcert.shared.NotAtThisStage when the procedure no longer listens */
    void objectionRaised(CaseNumber caseNumber, String receipt);

    /** The end of the notice has moved (an arrangement of holidays was entered). */
    void noticeEndMoved(CaseNumber caseNumber, LocalDateTime endsAt);
}
