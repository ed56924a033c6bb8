package org.parkcert.decision;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.parkcert.casefile.Outcome;
import org.parkcert.shared.CaseNumber;

@Mapper
interface DecisionMapper {

    @Insert(
            """
            INSERT INTO decision_decision (case_number, intention, template, reviewable)
            VALUES (#{caseNumber}, #{intention}, #{template}, #{reviewable})
            """)
    void insert(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("intention") Intention intention,
            @Param("template") String template,
            @Param("reviewable") boolean reviewable);

    @Select(
            """
            SELECT
              case_number, intention, template, outcome, document_number, document_id, issued_at, delivered_at, reviewable
            FROM decision_decision
            WHERE case_number = #{caseNumber}
            """)
    Optional<Decision> find(CaseNumber caseNumber);

    @Update("UPDATE decision_decision SET intention = #{intention} WHERE case_number = #{caseNumber}")
    void intend(@Param("caseNumber") CaseNumber caseNumber, @Param("intention") Intention intention);

    @Update(
            """
            UPDATE decision_decision
            SET outcome = #{outcome},
                document_number = #{documentNumber},
                document_id = #{documentId},
                issued_at = #{issuedAt}
            WHERE case_number = #{caseNumber}
            """)
    void issue(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("outcome") Outcome outcome,
            @Param("documentNumber") String documentNumber,
            @Param("documentId") long documentId,
            @Param("issuedAt") LocalDateTime issuedAt);

    @Update("UPDATE decision_decision SET delivered_at = #{deliveredAt} WHERE case_number = #{caseNumber}")
    void deliver(@Param("caseNumber") CaseNumber caseNumber, @Param("deliveredAt") LocalDateTime deliveredAt);
}
