package org.parkcert.round;

import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** Port: what a round tells the procedures of its cases. */
public interface RoundProcess {

    /**
     * 放行: the case goes on, with its list or with the reason why it isn't on one.
     *
     * @param noticeList null for a case that isn't on the list
     * @throws org.parkcert.shared.NotAtThisStage when the case doesn't wait for a round
     */
    void release(CaseNumber caseNumber, @Nullable String noticeList);
}
