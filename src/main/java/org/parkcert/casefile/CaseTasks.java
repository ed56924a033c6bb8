package org.parkcert.casefile;

import org.parkcert.identity.Actor;
import org.parkcert.shared.CaseNumber;

/** Port: the human tasks of a running case. */
public interface CaseTasks {

    /**
     * 回避: everything of the case that lies with the actor goes back to his group; a seat of his on a panel goes to the next of
     * the draw.
     */
    void release(CaseNumber caseNumber, Actor actor, String reason);

    /** Whether the actor has a task of the case with which he hands in files (property {@code handsIn}). */
    boolean isHandingIn(CaseNumber caseNumber, Actor actor);
}
