package org.parkcert.decision;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.parkcert.shared.CaseNumber;

@Mapper
interface StatementMapper {

    @Insert(
            """
            INSERT INTO decision_statement (case_number, turn, told_at, statement_days, expires_at)
            VALUES (#{caseNumber}, #{turn}, #{toldAt}, #{statementDays}, #{expiresAt})
            """)
    void insert(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("turn") int turn,
            @Param("toldAt") LocalDateTime toldAt,
            @Param("statementDays") int statementDays,
            @Param("expiresAt") LocalDateTime expiresAt);

    @Select(
            """
            SELECT
              case_number, turn, told_at, statement_days, expires_at, waived, content, made_by, closed_at,
              legality_confirmed, legality_comment, checked_by
            FROM decision_statement
            WHERE case_number = #{caseNumber}
            ORDER BY turn DESC
            LIMIT 1
            """)
    Optional<Statement> find(CaseNumber caseNumber);

    @Select(
            """
            SELECT
              case_number, turn, told_at, statement_days, expires_at, waived, content, made_by, closed_at,
              legality_confirmed, legality_comment, checked_by
            FROM decision_statement
            WHERE closed_at IS NULL
            """)
    List<Statement> open();

    @Update(
            """
            UPDATE decision_statement
            SET waived = #{waived}, content = #{content, jdbcType=VARCHAR}, made_by = #{madeBy}
            WHERE case_number = #{caseNumber} AND closed_at IS NULL
            """)
    int make(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("waived") boolean waived,
            @Param("content") String content,
            @Param("madeBy") String madeBy);

    @Update(
            """
            UPDATE decision_statement
            SET closed_at = #{closedAt}
            WHERE case_number = #{caseNumber} AND closed_at IS NULL
            """)
    int close(@Param("caseNumber") CaseNumber caseNumber, @Param("closedAt") LocalDateTime closedAt);

    @Update(
            """
            UPDATE decision_statement
            SET expires_at = #{expiresAt}
            WHERE case_number = #{caseNumber} AND closed_at IS NULL
            """)
    void moveEnd(@Param("caseNumber") CaseNumber caseNumber, @Param("expiresAt") LocalDateTime expiresAt);

    @Update(
            """
            UPDATE decision_statement
            SET legality_confirmed = #{confirmed}, legality_comment = #{comment}, checked_by = #{checkedBy}
            WHERE case_number = #{caseNumber} AND turn = #{turn}
            """)
    void check(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("turn") int turn,
            @Param("confirmed") boolean confirmed,
            @Param("comment") String comment,
            @Param("checkedBy") String checkedBy);
}
