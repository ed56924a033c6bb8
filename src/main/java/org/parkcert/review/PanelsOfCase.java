package org.parkcert.review;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.casefile.DecisionRecords;
import org.parkcert.casefile.PersonalData;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * 评审专家: who was in the pool and drawn, with every reason that kept somebody out. Scores and opinions stay, they explain the verdict; whose
 * they were doesn't. Of the draw its hash stays in the audit trail.
 */
@Component
class PanelsOfCase implements PersonalData {

    private static final String REASON = "recusalReason";

    private final Erasures erasures;
    private final DecisionRecords decisions;

    PanelsOfCase(Erasures erasures, DecisionRecords decisions) {
        this.erasures = erasures;
        this.decisions = decisions;
    }

    @Override
    public RetentionKind kind() {
        return RetentionKind.EXPERTS;
    }

    @Override
    public int held(CaseNumber caseNumber) {
        return erasures.draws(caseNumber) + erasures.seats(caseNumber) + decisions.holding(caseNumber, REASON);
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        erasures.eraseDraws(caseNumber);
        erasures.eraseSeats(caseNumber);
        decisions.forget(caseNumber, REASON);
    }

    @Mapper
    interface Erasures {

        @Select("SELECT COUNT(*) FROM review_draw WHERE case_number = #{caseNumber}")
        int draws(CaseNumber caseNumber);

        @Select("SELECT COUNT(*) FROM review_seat WHERE case_number = #{caseNumber} AND user_id NOT LIKE '(%'")
        int seats(CaseNumber caseNumber);

        @Delete("DELETE FROM review_draw WHERE case_number = #{caseNumber}")
        void eraseDraws(CaseNumber caseNumber);

        @Update(
                """
                UPDATE review_seat
                SET user_id = CONCAT('(', id, ')'), replaces = NULL, passed_over = NULL
                WHERE case_number = #{caseNumber} AND user_id NOT LIKE '(%'
                """)
        void eraseSeats(CaseNumber caseNumber);
    }
}
