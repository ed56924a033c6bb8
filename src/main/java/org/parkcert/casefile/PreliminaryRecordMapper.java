package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface PreliminaryRecordMapper {

    @Insert(
            """
            INSERT INTO casefile_preliminary_record (
              application_id, element, element_name, task_id, actor, on_behalf_of, clause, submitted_fields, decided_at)
            VALUES (
              #{applicationId},
              #{element},
              #{elementName},
              #{taskId},
              #{actor},
              #{onBehalfOf, jdbcType=VARCHAR},
              #{clause, jdbcType=VARCHAR},
              #{submittedFields},
              #{decidedAt})
            """)
    void insert(Row row);

    @Select(
            """
            SELECT application_id, element, element_name, task_id, actor, on_behalf_of, clause, submitted_fields, decided_at
            FROM casefile_preliminary_record
            WHERE application_id = #{applicationId}
            ORDER BY id
            """)
    List<Row> ofApplication(String applicationId);

    @Select(
            """
            SELECT actor
            FROM casefile_preliminary_record
            WHERE application_id = #{applicationId} AND element = #{element}
            ORDER BY id DESC
            LIMIT 1
            """)
    Optional<String> lastActor(@Param("applicationId") String applicationId, @Param("element") String element);

    /** Into the record of the case that grew from the application. */
    @Insert(
            """
            INSERT INTO casefile_decision_record (
              case_number, element, element_name, task_id, actor, on_behalf_of, clause, submitted_fields, decided_at)
            SELECT #{caseNumber}, element, element_name, task_id, actor, on_behalf_of, clause, submitted_fields, decided_at
            FROM casefile_preliminary_record
            WHERE application_id = #{applicationId}
            ORDER BY id
            """)
    void adopt(@Param("applicationId") String applicationId, @Param("caseNumber") CaseNumber caseNumber);

    /** As stored: the fields are JSON. */
    record Row(
            String applicationId,
            String element,
            String elementName,
            String taskId,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String clause,
            String submittedFields,
            LocalDateTime decidedAt) {}
}
