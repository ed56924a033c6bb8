package org.parkcert.casefile;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.shared.CaseNumber;

@Mapper
interface PinnedRuleMapper {

    /** All pins of a case in one round trip; at least one. */
    @Insert(
            """
            <script>
            INSERT INTO casefile_pinned_rule
              (case_number, decision_key, authority, definition_id, version, in_force_from)
            VALUES
            <foreach collection="editions" item="edition" separator=",">
              (#{caseNumber},
               #{edition.decisionKey},
               #{edition.authority},
               #{edition.definitionId},
               #{edition.version},
               #{edition.inForceFrom})
            </foreach>
            </script>
            """)
    void insert(CaseNumber caseNumber, List<RuleEdition> editions);

    @Select(
            """
            SELECT authority, decision_key, definition_id, version, in_force_from
            FROM casefile_pinned_rule
            WHERE case_number = #{caseNumber}
            ORDER BY decision_key
            """)
    List<RuleEdition> ofCase(CaseNumber caseNumber);
}
