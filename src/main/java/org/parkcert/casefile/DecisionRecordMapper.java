package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface DecisionRecordMapper {

    @Insert(
            """
            INSERT INTO casefile_decision_record (
              case_number, element, element_name, task_id, actor, on_behalf_of, clause, submitted_fields, decided_at)
            VALUES (
              #{caseNumber},
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
            SELECT case_number, element, element_name, task_id, actor, on_behalf_of, clause, submitted_fields, decided_at
            FROM casefile_decision_record
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<Row> ofCase(CaseNumber caseNumber);

    @Select(
            """
            SELECT actor
            FROM casefile_decision_record
            WHERE case_number = #{caseNumber} AND element = #{element}
            ORDER BY id DESC
            LIMIT 1
            """)
    Optional<String> lastActor(CaseNumber caseNumber, String element);

    /** As stored: the fields are JSON. */
    record Row(
            CaseNumber caseNumber,
            String element,
            String elementName,
            String taskId,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String clause,
            String submittedFields,
            LocalDateTime decidedAt) {}
}
