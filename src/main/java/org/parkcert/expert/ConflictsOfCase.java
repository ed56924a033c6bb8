package org.parkcert.expert;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.casefile.PersonalData;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** 专家就办件申报的利害关系; what concerns an organisation stays as long as it keeps the expert out. */
@Component
class ConflictsOfCase implements PersonalData {

    private final Erasures erasures;

    ConflictsOfCase(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public RetentionKind kind() {
        return RetentionKind.EXPERTS;
    }

    @Override
    public int held(CaseNumber caseNumber) {
        return erasures.held(caseNumber);
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        erasures.erase(caseNumber);
    }

    @Mapper
    interface Erasures {

        @Select("SELECT COUNT(*) FROM expert_conflict WHERE case_number = #{caseNumber}")
        int held(CaseNumber caseNumber);

        @Delete("DELETE FROM expert_conflict WHERE case_number = #{caseNumber}")
        void erase(CaseNumber caseNumber);
    }
}
