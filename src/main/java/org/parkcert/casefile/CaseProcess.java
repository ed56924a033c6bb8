package org.parkcert.casefile;

import java.util.Map;
import org.parkcert.shared.CaseNumber;

/** Port: what the case file tells the running procedure. */
public interface CaseProcess {

    /**
     * Starts the authority's newest main diagram; the case number is its business key.
     *
     * @param variables few, literals that the diagram reads; none for a case that was applied for
     * @return the engine's id of the process instance
     */
    String start(CaseNumber caseNumber, String authority, String processId, Map<String, Object> variables);

    /** @throws org.parkcert.shared.NotAtThisStage when the procedure doesn't take a withdrawal any more */
    void withdraw(CaseNumber caseNumber);

    boolean takesWithdrawal(CaseNumber caseNumber);
}
