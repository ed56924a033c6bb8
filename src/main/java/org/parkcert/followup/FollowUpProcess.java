package org.parkcert.followup;

/** What this feature tells the running procedure. */
public interface FollowUpProcess {

    /** What was owed has been done: the procedure ends. */
    void satisfied(FollowUp followUp);

    /** The end has moved, and the reminder with it. */
    void endMoved(FollowUp followUp);
}
