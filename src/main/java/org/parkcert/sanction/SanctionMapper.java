package org.parkcert.sanction;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface SanctionMapper {

    @Insert(
            """
            INSERT INTO sanction_sanction (case_number, authority, park_id, turn, clause, offered, intended)
            VALUES (#{caseNumber}, #{authority}, #{parkId}, #{turn}, #{clause, jdbcType=VARCHAR}, #{offered}, #{intended})
            """)
    void insert(Sanction sanction);

    @Update(
            """
            UPDATE sanction_sanction
            SET
              facts = #{facts},
              evidence = #{evidence},
              intended = #{intended},
              intended_repayment = #{intendedRepayment, jdbcType=DECIMAL},
              other_measure = #{otherMeasure, jdbcType=VARCHAR},
              recorded_by = #{recordedBy},
              recorded_at = #{recordedAt}
            WHERE case_number = #{caseNumber} AND measures IS NULL
            """)
    int record(
            CaseNumber caseNumber,
            String facts,
            String evidence,
            String intended,
            @Nullable BigDecimal intendedRepayment,
            @Nullable String otherMeasure,
            String recordedBy,
            LocalDateTime recordedAt);

    /** The newest of the case. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT
              case_number, authority, park_id, turn, clause, facts, evidence, offered, intended, intended_repayment,
              other_measure, recorded_by, recorded_at, measures, repayment_amount, decision_comment, decided_by, decided_at, document_id, document_number
            FROM sanction_sanction
            WHERE case_number = #{caseNumber}
            ORDER BY turn DESC
            LIMIT 1
            """)
    Optional<Sanction> find(CaseNumber caseNumber);

    @Update(
            """
            UPDATE sanction_sanction
            SET
              measures = #{measures},
              repayment_amount = #{repaymentAmount, jdbcType=DECIMAL},
              decision_comment = #{comment, jdbcType=VARCHAR},
              decided_by = #{decidedBy},
              decided_at = #{decidedAt}
            WHERE case_number = #{caseNumber} AND measures IS NULL
            """)
    int decide(
            CaseNumber caseNumber,
            String measures,
            @Nullable BigDecimal repaymentAmount,
            @Nullable String comment,
            String decidedBy,
            LocalDateTime decidedAt);

    @Update(
            """
            UPDATE sanction_sanction
            SET document_id = #{documentId}, document_number = #{documentNumber}
            WHERE case_number = #{caseNumber} AND turn = #{turn}
            """)
    void issue(CaseNumber caseNumber, int turn, long documentId, String documentNumber);
}
