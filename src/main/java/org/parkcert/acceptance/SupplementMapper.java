package org.parkcert.acceptance;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface SupplementMapper {

    @Insert(
            """
            INSERT INTO acceptance_supplement (
                case_number, items, codes, last_material, requested_at, supplement_days, expires_at)
            VALUES (
                #{caseNumber}, #{items}, #{codes}, #{lastMaterial}, #{requestedAt}, #{supplementDays}, #{expiresAt})
            """)
    void insert(Supplement supplement);

    @Select(
            """
            SELECT case_number, items, codes, last_material, requested_at, supplement_days, expires_at
            FROM acceptance_supplement
            WHERE closed_at IS NULL
            """)
    List<Supplement> open();

    @Select(
            """
            SELECT case_number, items, codes, last_material, requested_at, supplement_days, expires_at
            FROM acceptance_supplement
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<Supplement> ofCase(CaseNumber caseNumber);

    @Select(
            """
            SELECT requested_at, supplement_days, expires_at, closed_at
            FROM acceptance_supplement
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<End> endsOfCase(CaseNumber caseNumber);

    @Update(
            """
            UPDATE acceptance_supplement
            SET expires_at = #{expiresAt}
            WHERE case_number = #{caseNumber}
              AND closed_at IS NULL
            """)
    void moveEnd(@Param("caseNumber") CaseNumber caseNumber, @Param("expiresAt") LocalDateTime expiresAt);

    @Update(
            """
            UPDATE acceptance_supplement
            SET closed_at = #{closedAt}
            WHERE case_number = #{caseNumber}
              AND closed_at IS NULL
            """)
    int close(@Param("caseNumber") CaseNumber caseNumber, @Param("closedAt") LocalDateTime closedAt);

    /** @param closedAt null while the locality may still answer */
    record End(
            LocalDateTime requestedAt, int supplementDays, LocalDateTime expiresAt, @Nullable LocalDateTime closedAt) {}
}
