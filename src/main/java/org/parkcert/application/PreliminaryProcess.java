package org.parkcert.application;

/** Port: starts the procedure within a locality that comes before the submission. */
public interface PreliminaryProcess {

    /** @param applicationId its business key: there is no case number yet */
    void start(String applicationId, String authority, String processId);
}
