package org.parkcert.duty;

import org.parkcert.shared.CaseNumber;

/** Port: what duties tell the running procedure. */
public interface DutyProcess {

    /** 不再承担: the case ends as lapsed; without effect where it doesn't wait for that. */
    void release(CaseNumber caseNumber);
}
