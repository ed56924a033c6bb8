package org.parkcert.audit;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface AuditMapper {

    /** In the order in which they happened; at least one. */
    @Insert(
            """
            <script>
            INSERT INTO audit_entry (recorded_at, actor, action, case_number, object_reference, details)
            VALUES
            <foreach collection="rows" item="row" separator=",">
              (#{row.recordedAt},
               #{row.actor},
               #{row.action},
               #{row.caseNumber, jdbcType=VARCHAR},
               #{row.objectReference},
               #{row.details})
            </foreach>
            </script>
            """)
    void insert(List<Row> rows);

    @Select(
            """
            SELECT recorded_at, actor, action, case_number, object_reference, details
            FROM audit_entry
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<Row> ofCase(CaseNumber caseNumber);

    /** As stored: the details are JSON. */
    record Row(
            LocalDateTime recordedAt,
            String actor,
            String action,
            @Nullable CaseNumber caseNumber,
            String objectReference,
            String details) {}
}
