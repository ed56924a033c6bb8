package org.parkcert.process;

import java.util.Optional;
import org.parkcert.identity.Actor;
import org.parkcert.shared.CaseNumber;

/** Port: 回避, asked whenever somebody claims or completes a task; implemented by the case file. */
public interface ConflictsOfInterest {

    /** Why the actor may not act on the case, in Chinese; empty when nothing is known. */
    Optional<String> of(CaseNumber caseNumber, Actor actor);

    /** What the actor declares by acting; empty where nobody is asked. */
    Optional<String> declaration(CaseNumber caseNumber, Actor actor);
}
