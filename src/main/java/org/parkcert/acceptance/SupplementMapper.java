package org.parkcert.acceptance;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.parkcert.shared.CaseNumber;

@Mapper
interface SupplementMapper {

    @Insert(
            """
            INSERT INTO acceptance_supplement (case_number, items, requested_at, expires_at)
            VALUES (#{caseNumber}, #{items}, #{requestedAt}, #{expiresAt})
            """)
    void insert(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("items") String items,
            @Param("requestedAt") LocalDateTime requestedAt,
            @Param("expiresAt") LocalDateTime expiresAt);

    @Update(
            """
            UPDATE acceptance_supplement
            SET closed_at = #{closedAt}
            WHERE case_number = #{caseNumber}
              AND closed_at IS NULL
            """)
    int close(@Param("caseNumber") CaseNumber caseNumber, @Param("closedAt") LocalDateTime closedAt);
}
