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

    @Insert(
            """
            INSERT INTO audit_entry (recorded_at, actor, action, case_number, object_reference, details)
            VALUES (#{recordedAt}, #{actor}, #{action}, #{caseNumber, jdbcType=VARCHAR}, #{objectReference}, #{details})
            """)
    void insert(Row row);

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
