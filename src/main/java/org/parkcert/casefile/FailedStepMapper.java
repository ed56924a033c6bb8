package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.parkcert.shared.CaseNumber;

@Mapper
interface FailedStepMapper {

    @Insert(
            """
            INSERT INTO casefile_failed_step (case_number, step, failed_at)
            VALUES (#{caseNumber}, #{step}, #{failedAt})
            """)
    void insert(CaseNumber caseNumber, String step, LocalDateTime failedAt);

    @Update(
            """
            UPDATE casefile_failed_step
            SET delivered_at = #{deliveredAt}
            WHERE case_number = #{caseNumber}
            """)
    void delivered(CaseNumber caseNumber, LocalDateTime deliveredAt);

    @Select(
            """
            <script>
            SELECT failed.case_number, failed.step, failed.failed_at, failed.delivered_at
            FROM casefile_failed_step failed
            JOIN casefile_case failing ON failing.case_number = failed.case_number
            WHERE failed.step = #{step} AND failing.matter = #{matter}
              AND failing.park_id IN <foreach item='park' collection='parkIds' open='(' separator=',' close=')'>#{park}</foreach>
            ORDER BY failed.failed_at DESC, failed.case_number DESC
            LIMIT 1
            </script>
            """)
    Optional<FailedStep> newest(String step, String matter, List<String> parkIds);
}
