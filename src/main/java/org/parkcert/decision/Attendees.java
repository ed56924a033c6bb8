package org.parkcert.decision;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.casefile.DecisionRecords;
import org.parkcert.casefile.PersonalData;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** 参会人员 of the collective study (P-4); day, number and resolution of the meeting stay. */
@Component
class Attendees implements PersonalData {

    private static final String FIELD = "meetingAttendees";

    private final Erasures erasures;
    private final DecisionRecords decisions;

    Attendees(Erasures erasures, DecisionRecords decisions) {
        this.erasures = erasures;
        this.decisions = decisions;
    }

    @Override
    public RetentionKind kind() {
        return RetentionKind.EXPERTS;
    }

    @Override
    public int held(CaseNumber caseNumber) {
        return erasures.attendees(caseNumber) + decisions.holding(caseNumber, FIELD);
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        erasures.eraseAttendees(caseNumber);
        decisions.forget(caseNumber, FIELD);
    }

    @Mapper
    interface Erasures {

        @Select("SELECT COUNT(*) FROM decision_minutes WHERE case_number = #{caseNumber} AND attendees IS NOT NULL")
        int attendees(CaseNumber caseNumber);

        @Update("UPDATE decision_minutes SET attendees = NULL WHERE case_number = #{caseNumber}")
        void eraseAttendees(CaseNumber caseNumber);
    }
}
