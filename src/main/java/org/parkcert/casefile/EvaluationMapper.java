package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.shared.CaseNumber;

@Mapper
interface EvaluationMapper {

    @Insert(
            """
            INSERT INTO casefile_evaluation
              (case_number, subject, decision_key, definition_id, version, inputs, result, evaluated_at)
            VALUES (
              #{caseNumber},
              #{subject},
              #{edition.decisionKey},
              #{edition.definitionId},
              #{edition.version},
              #{inputs},
              #{result},
              #{evaluatedAt})
            """)
    void insert(
            CaseNumber caseNumber,
            RuleEdition edition,
            String subject,
            String inputs,
            String result,
            LocalDateTime evaluatedAt);

    @Select(
            """
            SELECT id, subject, decision_key, definition_id, version, inputs, result, evaluated_at
            FROM casefile_evaluation
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<Evaluation> ofCase(CaseNumber caseNumber);

    @Select(
            """
            SELECT id, subject, decision_key, definition_id, version, inputs, result, evaluated_at
            FROM casefile_evaluation
            WHERE case_number = #{caseNumber}
            ORDER BY id DESC
            LIMIT 1
            """)
    Optional<Evaluation> last(CaseNumber caseNumber);
}
