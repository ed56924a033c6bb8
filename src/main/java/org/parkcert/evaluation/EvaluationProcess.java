package org.parkcert.evaluation;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** Port: what a round tells its own procedure and those of its cases. */
public interface EvaluationProcess {

    /** 启动批次: the round waits for its day. */
    void start(EvaluationRound round, String processId, LocalDateTime opensAt);

    /** 启动日期调整. */
    void opensAt(EvaluationRound round, String processId, LocalDateTime opensAt);

    /** 截止日期延长. */
    void expiresAt(EvaluationRound round, String processId, LocalDateTime expiresAt);

    /**
     * Does the work in a transaction of its own.
     *
     * @return why it failed, with nothing left of it; empty when it was done
     */
    Optional<String> apart(Runnable work);

    /** 退回复核: the case is taken up again. */
    void sendBack(CaseNumber caseNumber);

    /** All scores are in; without effect when the round's time ended at that moment. */
    void complete(CaseNumber roundNumber);

    /**
     * 等次已确认: the case goes on.
     *
     * @param grade null for a park without score
     */
    void conclude(CaseNumber caseNumber, @Nullable String grade);
}
