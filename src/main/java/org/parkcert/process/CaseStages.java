package org.parkcert.process;

import org.parkcert.shared.CaseNumber;

/** Port: where the process of a case is; implemented by the case file. */
public interface CaseStages {

    void entered(CaseNumber caseNumber, String stage);

    void left(CaseNumber caseNumber, String stage);

    /** The main diagram reached an end event that bears an outcome. */
    void ended(CaseNumber caseNumber, String outcome);
}
