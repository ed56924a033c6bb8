package org.parkcert.consultation;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.parkcert.shared.CaseNumber;

@Mapper
interface OpinionMapper {

    @Delete("DELETE FROM consultation_opinion WHERE case_number = #{caseNumber}")
    void clear(CaseNumber caseNumber);

    /** At least one department. */
    @Insert(
            """
            <script>
            INSERT INTO consultation_opinion (case_number, department)
            VALUES <foreach collection="departments" item="department" separator=",">(#{caseNumber}, #{department})</foreach>
            </script>
            """)
    void ask(@Param("caseNumber") CaseNumber caseNumber, @Param("departments") List<String> departments);

    @Select(
            """
            SELECT department, consents, opinion, given_by, given_at
            FROM consultation_opinion
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<Opinion> ofCase(CaseNumber caseNumber);

    @Update(
            """
            UPDATE consultation_opinion
            SET consents = #{consents},
                opinion = #{opinion},
                given_by = #{givenBy},
                given_at = #{givenAt}
            WHERE case_number = #{caseNumber}
              AND department = #{department}
              AND consents IS NULL
            """)
    int give(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("department") String department,
            @Param("consents") boolean consents,
            @Param("opinion") String opinion,
            @Param("givenBy") String givenBy,
            @Param("givenAt") LocalDateTime givenAt);
}
