package org.parkcert.process;

import org.parkcert.shared.CaseNumber;

/** Port: where the process of a case is; implemented by the case file. */
public interface CaseStages {

    void entered(CaseNumber caseNumber, String stage);

    void left(CaseNumber caseNumber, String stage);

    /** 停止计时: while the process stands at the element, the time isn't the authority's. */
    void clockStops(CaseNumber caseNumber, String reason);

    /** 恢复计时: the process went on. */
    void clockRuns(CaseNumber caseNumber, String reason);

    /** The main diagram reached an end event that bears an outcome. */
    void ended(CaseNumber caseNumber, String outcome);
}
