package org.parkcert.publicity;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.casefile.PersonalData;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** 异议人: name, contact and the letter that bears the name; objection and finding stay. */
@Component
class Objectors implements PersonalData {

    private final Erasures erasures;

    Objectors(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public RetentionKind kind() {
        return RetentionKind.OBJECTORS;
    }

    @Override
    public int held(CaseNumber caseNumber) {
        return erasures.objectors(caseNumber) + erasures.replies(caseNumber);
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        erasures.eraseObjectors(caseNumber);
        erasures.eraseReplies(caseNumber);
    }

    @Mapper
    interface Erasures {

        @Select(
                """
                SELECT COUNT(*) FROM publicity_objector
                WHERE receipt IN (SELECT receipt FROM publicity_objection WHERE case_number = #{caseNumber})
                """)
        int objectors(CaseNumber caseNumber);

        @Select(
                """
                SELECT COUNT(*) FROM publicity_reply
                WHERE receipt IN (SELECT receipt FROM publicity_objection WHERE case_number = #{caseNumber})
                """)
        int replies(CaseNumber caseNumber);

        @Delete(
                """
                DELETE FROM publicity_objector
                WHERE receipt IN (SELECT receipt FROM publicity_objection WHERE case_number = #{caseNumber})
                """)
        void eraseObjectors(CaseNumber caseNumber);

        @Delete(
                """
                DELETE FROM publicity_reply
                WHERE receipt IN (SELECT receipt FROM publicity_objection WHERE case_number = #{caseNumber})
                """)
        void eraseReplies(CaseNumber caseNumber);
    }
}
