package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface DecisionRecordMapper {

    @Insert(
            """
            INSERT INTO casefile_decision_record (
              case_number, element, element_name, task_id, actor, on_behalf_of, clause, submitted_fields, declaration,
              decided_at)
            VALUES (
              #{caseNumber},
              #{element},
              #{elementName},
              #{taskId},
              #{actor},
              #{onBehalfOf, jdbcType=VARCHAR},
              #{clause, jdbcType=VARCHAR},
              #{submittedFields},
              #{declaration, jdbcType=VARCHAR},
              #{decidedAt})
            """)
    void insert(Row row);

    @Select(
            """
            SELECT id, submitted_fields
            FROM casefile_decision_record
            WHERE case_number = #{caseNumber} AND submitted_fields LIKE #{pattern}
            ORDER BY id
            """)
    List<Submitted> withField(@Param("caseNumber") CaseNumber caseNumber, @Param("pattern") String pattern);

    @Update("UPDATE casefile_decision_record SET submitted_fields = #{submittedFields} WHERE id = #{id}")
    void rewrite(@Param("id") long id, @Param("submittedFields") String submittedFields);

    record Submitted(long id, String submittedFields) {}

    @Select(
            """
            SELECT
              case_number, element, element_name, task_id, actor, on_behalf_of, clause, submitted_fields, declaration,
              decided_at
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

    @Select(
            """
            SELECT
              decided.case_number,
              decided.element,
              decided.element_name,
              decided.actor,
              decided.submitted_fields,
              decided.decided_at,
              judged.result
            FROM casefile_decision_record decided
            JOIN casefile_case file ON file.case_number = decided.case_number
            JOIN casefile_evaluation judged ON judged.id = (
              SELECT MAX(earlier.id)
              FROM casefile_evaluation earlier
              WHERE earlier.case_number = decided.case_number AND earlier.evaluated_at <= decided.decided_at)
            WHERE file.authority = #{authority}
              AND decided.case_number <> #{caseNumber}
              AND decided.element LIKE #{element}
            ORDER BY decided.id DESC
            LIMIT #{limit}
            """)
    List<Precedent> decidedElsewhere(String authority, CaseNumber caseNumber, String element, int limit);

    @Select(
            """
            SELECT taken.case_number, taken.element, taken.element_name, taken.task_id, taken.actor, taken.on_behalf_of,
                   taken.clause, taken.submitted_fields, taken.declaration, taken.decided_at
            FROM casefile_decision_record taken
            JOIN casefile_case file ON file.case_number = taken.case_number
            WHERE file.park_id = #{parkId}
            ORDER BY taken.id
            """)
    List<Row> ofPark(String parkId);

    /** With what had been judged before, as JSON. */
    record Precedent(
            CaseNumber caseNumber,
            String element,
            String elementName,
            String actor,
            String submittedFields,
            LocalDateTime decidedAt,
            String result) {}

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
            @Nullable String declaration,
            LocalDateTime decidedAt) {}
}
